/** Stands for an image process that can't start: its native library is missing, say. */
process.exit(1)
