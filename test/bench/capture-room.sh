#!/bin/sh
# What one would write without Stillroom: asks for a still of the room $1, takes the picture's
# address out of the answer, and saves the picture. Wants ENDPOINT, TOKEN and FOLDER, and takes
# RETRY: how often curl tries again what failed (it heeds Retry-After).
set -e
url=$(curl --silent --fail --retry "${RETRY:-0}" --header "Authorization: $TOKEN" \
  --json "{\"roomId\":\"$1\"}" "$ENDPOINT/v2/hls/capture" |
  sed -n 's/.*"filePath":"\([^"]*\)".*/\1/p')
curl --silent --fail --retry "${RETRY:-0}" --output "$FOLDER/$1.jpg" "$url"
