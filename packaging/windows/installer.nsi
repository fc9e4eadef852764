; The installer for Windows. Built by makensis with:
;   -DVERSION=1.2.3 -DPROGRAM=folder-of-the-bundle -DOUT=setup.exe -DICON=icon.ico -DSIZE_KB=… -DHERE=packaging/windows
;
; Per user without administrator's rights (the default), or for all users of the machine.
; Silent: /S, with /AllUsers or /CurrentUser, /AUTOSTART, /DESKTOP, and /D=C:\folder as the last.
; An upgrade replaces the program's files and nothing of the user's. An uninstall asks before it
; takes the user's data away, and a silent one never does, but with /PURGE.

Unicode true
!ifndef X86
  Target amd64-unicode
!endif
ManifestDPIAware true
ManifestLongPathAware true
!ifdef QUICK ; for trying the installer itself
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
RequestExecutionLevel user

!define NAME "SENAE Tracking Desktop"
!define SHORT "SENAE Tracking"
!define EXE "senae-desktop.exe"
!define DATA "SENAE Tracking Desktop"
!define RECORD "SENAETracking.Record.1" ; what a .senae file is to Windows
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallMode"

!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh
!insertmacro GetParameters
!insertmacro GetOptions

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_LANGDLL_ALLLANGUAGES

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Instalador de ${SHORT}"
VIAddVersionKey /LANG=0 "CompanyName" "SENAE Tracking Desktop maintainers"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "English"

LangString Running ${LANG_SPANISH} "${SHORT} está abierto. Ciérrelo y pulse Reintentar; lo que tenga a medias no se pierde."
LangString Running ${LANG_ENGLISH} "${SHORT} is open. Please close it and choose Retry; nothing of what you were doing is lost."
LangString SectionProgram ${LANG_SPANISH} "El programa (necesario)"
LangString SectionProgram ${LANG_ENGLISH} "The program (required)"
LangString SectionDesktop ${LANG_SPANISH} "Acceso directo en el escritorio"
LangString SectionDesktop ${LANG_ENGLISH} "Shortcut on the desktop"
LangString SectionAutostart ${LANG_SPANISH} "Abrir al iniciar la sesión"
LangString SectionAutostart ${LANG_ENGLISH} "Open at sign-in"
LangString KeepData ${LANG_SPANISH} "¿Desea borrar también sus datos (cuentas, registro propio y copias sin conexión) de este usuario? Si responde No, quedan para una próxima instalación."
LangString KeepData ${LANG_ENGLISH} "Do you also want to delete the data of this user (accounts, own record and offline copies)? With No they stay for a later installation."
LangString Only64 ${LANG_SPANISH} "${SHORT} necesita Windows de 64 bits, versión 10 o posterior."
LangString Only64 ${LANG_ENGLISH} "${SHORT} needs 64-bit Windows 10 or newer."
LangString LinkName ${LANG_SPANISH} "Envío de ${SHORT}"
LangString LinkName ${LANG_ENGLISH} "Shipment of ${SHORT}"
LangString RecordName ${LANG_SPANISH} "Registro de ${SHORT}"
LangString RecordName ${LANG_ENGLISH} "Record of ${SHORT}"

Var GivenFolder

; The icons and the programs that Explorer shows for links and files are not what they were.
!define TellOfClasses "System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'"

; A program file that is in use cannot be opened for writing. Silent: exit code 2 and no change.
!macro RefuseWhileRunning un
Function ${un}RefuseWhileRunning
  ${DoWhile} ${FileExists} "$INSTDIR\${EXE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel 2
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" IDRETRY +3
      SetErrorLevel 2
      Quit
  ${Loop}
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Section "$(SectionProgram)" MainSection
  SectionIn RO
  Call RefuseWhileRunning
  ; What an older version had and this one has not must not stay beside it.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateDirectory "$SMPROGRAMS"
  CreateShortcut "$SMPROGRAMS\${SHORT}.lnk" "$INSTDIR\${EXE}"

  WriteRegStr SHCTX "Software\Classes\senae" "" "$(LinkName)"
  WriteRegStr SHCTX "Software\Classes\senae" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\senae\DefaultIcon" "" '"$INSTDIR\${EXE}",0'
  WriteRegStr SHCTX "Software\Classes\senae\shell\open\command" "" '"$INSTDIR\${EXE}" -- "%1"'

  WriteRegStr SHCTX "Software\Classes\${RECORD}" "" "$(RecordName)"
  WriteRegStr SHCTX "Software\Classes\${RECORD}\DefaultIcon" "" '"$INSTDIR\${EXE}",0'
  WriteRegStr SHCTX "Software\Classes\${RECORD}\shell\open\command" "" '"$INSTDIR\${EXE}" -- "%1"'
  WriteRegStr SHCTX "Software\Classes\.senae" "" "${RECORD}"
  WriteRegStr SHCTX "Software\Classes\.senae" "Content Type" "application/vnd.senae-tracking.record+zip"
  WriteRegStr SHCTX "Software\Classes\.senae\OpenWithProgids" "${RECORD}" ""

  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "SENAE Tracking Desktop maintainers"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "InstallMode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  ${TellOfClasses}
SectionEnd

Section /o "$(SectionDesktop)" DesktopSection
  CreateShortcut "$DESKTOP\${SHORT}.lnk" "$INSTDIR\${EXE}"
SectionEnd

Section /o "$(SectionAutostart)" AutostartSection
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\Run" "${NAME}" '"$INSTDIR\${EXE}"'
SectionEnd

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(Only64)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  SetRegView 64
  StrCpy $GivenFolder $INSTDIR ; of /D=, which the choice of the users below would forget
  !insertmacro MULTIUSER_INIT
  ${If} $GivenFolder != ""
    StrCpy $INSTDIR $GivenFolder
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DESKTOP" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${DesktopSection}
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/AUTOSTART" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${AutostartSection}
  ${EndIf}
  ; An upgrade keeps the choices of the first time.
  ${If} ${FileExists} "$DESKTOP\${SHORT}.lnk"
    !insertmacro SelectSection ${DesktopSection}
  ${EndIf}
  ReadRegStr $1 SHCTX "Software\Microsoft\Windows\CurrentVersion\Run" "${NAME}"
  ${If} $1 != ""
    !insertmacro SelectSection ${AutostartSection}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\senae-desktop.exe"
  Delete "$INSTDIR\senae-desktop-console.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${SHORT}.lnk"
  Delete "$DESKTOP\${SHORT}.lnk"
  DeleteRegValue SHCTX "Software\Microsoft\Windows\CurrentVersion\Run" "${NAME}"
  DeleteRegKey SHCTX "Software\Classes\senae"
  DeleteRegKey SHCTX "Software\Classes\${RECORD}"
  ; What other programs may have written about such files stays.
  ReadRegStr $0 SHCTX "Software\Classes\.senae" ""
  ${If} $0 == "${RECORD}"
    DeleteRegValue SHCTX "Software\Classes\.senae" ""
    DeleteRegValue SHCTX "Software\Classes\.senae" "Content Type"
  ${EndIf}
  DeleteRegValue SHCTX "Software\Classes\.senae\OpenWithProgids" "${RECORD}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.senae\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.senae"
  ${TellOfClasses}
  DeleteRegKey SHCTX "${KEY}"

  ; The data of whoever uninstalls; other users of the machine keep theirs.
  SetShellVarContext current
  StrCpy $1 "no"
  ${If} ${Silent}
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/PURGE" $2
    ${IfNot} ${Errors}
      StrCpy $1 "yes"
    ${EndIf}
  ${ElseIf} ${FileExists} "$LOCALAPPDATA\${DATA}\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(KeepData)" IDNO +2
      StrCpy $1 "yes"
  ${EndIf}
  ${If} $1 == "yes"
    RMDir /r "$LOCALAPPDATA\${DATA}"
  ${EndIf}
SectionEnd
