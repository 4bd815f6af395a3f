import { Modal } from '@mantine/core'
import { ActionDialog } from '../still-actions/action-dialog.tsx'
import { StillMenu } from '../still-actions/still-menu.tsx'
import { StillTools } from '../still-actions/still-tools.tsx'
import { useFocusBack } from '../still-actions/use-focus-back.ts'
import { DetailsPanel } from './details-panel.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { KeysHelp } from './keys-help.tsx'
import { Preload } from './preload.tsx'
import { Stage } from './stage.tsx'
import { Toolbar } from './toolbar.tsx'
import { UndoNotices } from './undo-notices.tsx'
import type { ViewerProps } from './use-viewer.ts'
import { useViewerState } from './use-viewer.ts'
import classes from './viewer.module.css'

/** A still over the whole window, with all that is known of it and can be done with it. */
export function Viewer(props: ViewerProps) {
  useFocusBack()
  const viewer = useViewerState(props)
  const { course, still, looks, panels, run, act, overlay } = viewer
  const { current } = course.course
  return (
    <>
      <Modal.Root
        opened
        fullScreen
        onClose={() => run('close')}
        // Escape closes what lies over the picture first: the viewer's own keys know.
        closeOnEscape={false}
        // The page itself never scrolls, so there is nothing to lock.
        lockScroll={false}
        transitionProps={{ duration: 0 }}
      >
        <Modal.Content ref={viewer.window} className={classes.content ?? ''}>
          <div className={classes.window}>
            <Toolbar
              still={still}
              position={viewer.position}
              looks={looks}
              isComparing={course.course.pinned !== null}
              isWiping={overlay.isWiping}
              panels={panels}
              run={run}
            >
              {still && (
                <StillTools places={[current]} onAction={act} onLanguage={viewer.copyRequest} />
              )}
              <KeysHelp opened={overlay.hasKeys} onToggle={() => run('keys')} />
            </Toolbar>
            <div className={classes.body} data-details={detailsOf(panels.details, still)}>
              <Stage
                course={course}
                looks={looks}
                isWiping={overlay.isWiping}
                run={run}
                onMenu={viewer.openMenu}
              />
              {panels.details && <DetailsPanel still={still} />}
            </div>
            {panels.filmstrip && (
              <Filmstrip places={viewer.roomPlaces} current={current} onShow={viewer.show} />
            )}
            <UndoNotices />
          </div>
        </Modal.Content>
      </Modal.Root>
      {viewer.menu && (
        <StillMenu
          opened
          places={[viewer.menu.place]}
          position={viewer.menu}
          onClose={viewer.closeMenu}
          onTrash={viewer.trash}
          withKeys
        />
      )}
      {overlay.asking && (
        <ActionDialog action={overlay.asking} places={[current]} onClose={viewer.endAsking} />
      )}
      <Preload place={course.next} />
      <Preload place={course.previous} />
    </>
  )
}

type ShownStill = ReturnType<typeof useViewerState>['still']

function detailsOf(isShown: boolean, still: ShownStill): 'wide' | 'plain' | undefined {
  if (!isShown) return undefined
  return still?.assessment ? 'wide' : 'plain'
}
