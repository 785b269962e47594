# Sourced by run.sh and plaatjes.sh: finds the system's Chromium, and installs it when it is missing.

# Sets and exports CHROMIUM; fails when there is none.
find_chromium() {
  local name
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ]
    return
  fi
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    CHROMIUM=$(command -v "$name") && export CHROMIUM && return 0
  done
  unset CHROMIUM
  return 1
}

# Whether the letters that stand in while the site's own letters load are there; only Debian and Ubuntu are asked.
has_fonts() {
  ! command -v dpkg >/dev/null || dpkg -s fonts-liberation >/dev/null 2>&1
}

# Debian and Ubuntu, as root or with sudo. The headless shell is Chromium without windows: it takes two thirds of the time.
install_chromium() {
  local sudo="" name
  if ! command -v apt-get; then
    echo "No Chromium found. Install Chromium or Chrome and set CHROMIUM to its program."
    return 1
  fi
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update
  for name in chromium-headless-shell chromium chromium-browser; do
    if $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$name" fonts-liberation; then
      return 0
    fi
  done
  echo "Chromium could not be installed. Install Chromium or Chrome by hand and set CHROMIUM to its program."
  return 1
}
