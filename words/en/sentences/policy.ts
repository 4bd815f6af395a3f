/** What an administrator has fixed, and what is wrong with the file that says so. */
export const policy = {
  policyUpdates: 'It can only be “off”.',
  policyFolder: 'It must be the absolute path of a folder.',
  policyNoObject: 'The administrator’s policy is no JSON object, so nothing of it is followed.',
  policyUnknown: 'The administrator’s policy has an unknown entry “{name}”, which is ignored.',
  policyWrong: 'The administrator’s policy has a wrong “{name}”, which is ignored: {why}',
  policyUnreadable: 'The administrator’s policy {file} can’t be read, so it is not followed.',
  policyNoJson: 'The administrator’s policy {file} is no JSON, so it is not followed.',
  endpointFixed: 'On this computer only projects of {endpoint} may be used.',
  folderFixed: 'The folder for new stills is fixed on this computer.',
  askAdministrator: 'Ask who looks after this computer.',
} as const
