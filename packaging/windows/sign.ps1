# Signs files with the certificate in $env:CERTIFICATE (a PFX in base64) and its $env:PASSWORD.
# Without a certificate it signs nothing, says so loudly, and lets the build go on.
param([Parameter(Mandatory, ValueFromRemainingArguments)][string[]]$Files)
$ErrorActionPreference = 'Stop'

if (-not $env:CERTIFICATE) {
    Write-Output "::warning title=NOT SIGNED::No certificate is set: $Files will be called an unknown publisher's by Windows"
    if ($env:GITHUB_OUTPUT) { 'signed=no' | Out-File -Append -Encoding utf8 $env:GITHUB_OUTPUT }
    exit 0
}
$pfx = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
try {
    [IO.File]::WriteAllBytes($pfx, [Convert]::FromBase64String($env:CERTIFICATE))
    $secret = ConvertTo-SecureString $env:PASSWORD -AsPlainText -Force
    $certificate = Get-PfxCertificate -FilePath $pfx -Password $secret
    foreach ($file in Get-Item $Files) {
        $result = Set-AuthenticodeSignature -FilePath $file -Certificate $certificate -HashAlgorithm SHA256 `
            -TimestampServer 'http://timestamp.digicert.com' -IncludeChain All
        if ($result.Status -ne 'Valid') { throw "$($file.Name): $($result.StatusMessage)" }
    }
}
finally {
    Remove-Item -Force -ErrorAction SilentlyContinue $pfx
}
if ($env:GITHUB_OUTPUT) { 'signed=yes' | Out-File -Append -Encoding utf8 $env:GITHUB_OUTPUT }
