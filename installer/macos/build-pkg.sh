#!/bin/bash
# Signs the frozen app, packs it as a pkg for all users, notarises it. After `python3 dev.py build`.
#   APPLICATION_IDENTITY  "Developer ID Application: ..."; without it the signature is ad hoc
#   INSTALLER_IDENTITY    "Developer ID Installer: ..."; without it the pkg is not signed
#   NOTARY_PROFILE        made by `xcrun notarytool store-credentials`; without it not notarised
set -euo pipefail
cd "$(dirname "$0")/../.."

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' hygiene_app/__init__.py)
machine=$(uname -m)
app="dist/Mail Hygiene.app"
work=build/macos
package="dist/hygiene-app-$version-$machine.pkg"
rights=installer/macos/entitlements.plist
identity=${APPLICATION_IDENTITY:--}
# An ad hoc signature knows neither a time stamp nor the hardened runtime's library rules.
stamp=(--timestamp)
[ "$identity" = - ] && stamp=(--timestamp=none)

sign() {
    codesign --force --options runtime "${stamp[@]}" --sign "$identity" "$@"
}

# From the inside out: first libraries, then the two executables, then the app around them.
find "$app/Contents" -type f \( -name '*.so' -o -name '*.dylib' -o -path '*/*.framework/Versions/*/Qt*' \) \
    -print0 | while IFS= read -r -d '' file; do sign "$file"; done
find "$app/Contents" -type d -name '*.framework' -print0 |
    while IFS= read -r -d '' folder; do sign "$folder"; done
for program in hygiene-app hygiene-app-window; do
    sign --entitlements "$rights" "$app/Contents/MacOS/$program"
done
sign --entitlements "$rights" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

rm -rf "$work"
mkdir -p "$work/root/Applications" "$work/root/Library/LaunchAgents"
ditto "$app" "$work/root/Applications/Mail Hygiene.app"
install -m 644 installer/macos/LaunchAgent.plist \
    "$work/root/Library/LaunchAgents/org.mailhygiene.HygieneApp.remind.plist"

# The app always goes to /Applications, also where a user has a copy elsewhere.
pkgbuild --analyze --root "$work/root" "$work/parts.plist"
plutil -replace 0.BundleIsRelocatable -bool NO "$work/parts.plist"
pkgbuild --root "$work/root" --component-plist "$work/parts.plist" \
    --scripts installer/macos/scripts --identifier org.mailhygiene.HygieneApp.pkg \
    --version "$version" --install-location / "$work/component.pkg"
if [ -n "${INSTALLER_IDENTITY:-}" ]; then
    productbuild --package "$work/component.pkg" --sign "$INSTALLER_IDENTITY" --timestamp "$package"
else
    productbuild --package "$work/component.pkg" "$package"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$package" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$package"
fi
echo "$package"
