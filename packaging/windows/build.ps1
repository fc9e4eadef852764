# Makes the bundle, the installer and the portable ZIP on a real Windows, and tries them.
# usage: packaging/windows/build.ps1 [-Steps freeze|pack|all]
# Needs Python 3.11 or newer from python.org as `python`, and NSIS (the runners of GitHub have both).
param([ValidateSet('freeze', 'pack', 'all')][string]$Steps = 'all')
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '..\..')
$work = 'build\windows'
$program = "$work\dist\senae-desktop"
$out = "$work\out"
$env:PYTHONUTF8 = '1'
if (-not $env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH = git log -1 --format=%ct }

if ($Steps -ne 'pack') {
    python -m venv --clear "$work\venv"
    & "$work\venv\Scripts\python" -m pip install --quiet --disable-pip-version-check --require-hashes `
        --no-deps -r packaging\requirements-package.txt
    & "$work\venv\Scripts\python" packaging\freeze.py $work 78
    & "$program\senae-desktop-console.exe" --self-test --screenshots "$work\screenshots"
}
if ($Steps -ne 'freeze') {
    $version = (& "$program\senae-desktop-console.exe" --version).Split(' ')[1]
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $out
    New-Item -ItemType Directory -Force $out | Out-Null
    $kilobytes = [int]((Get-ChildItem -Recurse -File $program | Measure-Object Length -Sum).Sum / 1KB)
    $makensis = (Get-Command makensis -ErrorAction SilentlyContinue)?.Source ?? "${env:ProgramFiles(x86)}\NSIS\makensis.exe"
    # NSIS's own builds for Windows have no 64-bit stub; the 32-bit one installs the same.
    & $makensis /V2 /INPUTCHARSET UTF8 "/DVERSION=$version" "/DPROGRAM=$PWD\$program" "/DX86" `
        "/DICON=$PWD\$work\prepared\senae-desktop.ico" "/DSIZE_KB=$kilobytes" `
        "/DOUT=$PWD\$out\senae-desktop-$version-setup.exe" packaging\windows\installer.nsi
    $portable = "$work\portable\SENAE Tracking"
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue "$work\portable"
    Copy-Item -Recurse $program $portable
    New-Item -ItemType Directory "$portable\datos" | Out-Null
    Copy-Item packaging\windows\PORTABLE.txt "$portable\datos\LEAME.txt"
    python packaging\bundling\zipping.py $portable "$out\senae-desktop-$version-portable.zip"
    Copy-Item "$program\_internal\legal\bom.cdx.json" "$out\senae-desktop-$version-windows.bom.cdx.json"
    if ((Get-Item "$out\*-setup.exe").Length -gt 27MB) { throw 'the installer is too large' }

    $place = "$env:RUNNER_TEMP\Programas de Íñigo"
    Start-Process -Wait "$out\senae-desktop-$version-setup.exe" "/S /CurrentUser /D=$place"
    & "$place\senae-desktop-console.exe" --self-test --screenshots "$work\screenshots-installed"
    Start-Process -Wait "$place\uninstall.exe" "/S /CurrentUser _?=$place"
    Get-ChildItem -File $out | Get-FileHash -Algorithm SHA256 |
        ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } |
        Set-Content "$out\SHA256SUMS"
}
