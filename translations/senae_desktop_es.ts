<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About the program</source>
        <extracomment>Name, licence: what the installed program carries, the same in every language.</extracomment>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>It follows imports through customs clearance in Ecuador, with the data that you or your agency enter, and shows them without a connection too.</source>
        <translation>Sigue las importaciones durante su nacionalización en el Ecuador, con los datos que ingresan usted o su agencia, y los muestra también sin conexión.</translation>
    </message>
    <message>
        <source>It is not a program of SENAE and does not read Ecuapass. For customs, only what the official portal says is valid.</source>
        <translation>No es un programa de la SENAE ni lee Ecuapass. Ante la aduana vale solo lo que diga el portal oficial.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, made with:</source>
        <translation>Software libre con licencia MIT, hecho con:</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>Componentes y sus licencias</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look for new versions once a day</source>
        <translation>Buscar versiones nuevas una vez al día</translation>
    </message>
    <message>
        <source>Only asks; nothing is downloaded or installed, and nothing is sent along.</source>
        <translation>Solo pregunta: no descarga ni instala nada, y no envía ningún dato.</translation>
    </message>
    <message>
        <source>All licences in full</source>
        <translation>Todas las licencias completas</translation>
    </message>
    <message>
        <source>Version {version} can be downloaded.</source>
        <translation>Ya se puede descargar la versión {version}.</translation>
    </message>
    <message>
        <source>See the new version</source>
        <translation>Ver la versión nueva</translation>
    </message>
</context>
<context>
    <name>AddCargoDialog</name>
    <message>
        <source>Add cargo</source>
        <extracomment>What may be known later, though nothing can be shown of it now.</extracomment>
        <translation>Agregar carga</translation>
    </message>
    <message>
        <source>DAI, B/L, air waybill, cargo number, container: the kind is recognised.</source>
        <translation>DAI, B/L, guía aérea, número de carga, contenedor: el tipo se reconoce solo.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Register as my own shipment</source>
        <translation>Registrar como envío propio</translation>
    </message>
    <message>
        <source>Save the shipment</source>
        <translation>Guardar el envío</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Create a shipment of my own</source>
        <translation>Crear un envío propio</translation>
    </message>
    <message>
        <source>It begins with any one of its numbers; the others may come later.</source>
        <translation>Empieza con cualquiera de sus números; los demás pueden llegar después.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Correct what waits to be sent</source>
        <translation>Corregir lo pendiente de envío</translation>
    </message>
    <message>
        <source>Write or paste a reference.</source>
        <translation>Escriba o pegue una referencia.</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Shipments with this reference</source>
        <translation>Envíos con esta referencia</translation>
    </message>
    <message>
        <source>Keep looking for it</source>
        <translation>Seguir buscándolo</translation>
    </message>
    <message>
        <source>It is looked for from now on.</source>
        <translation>Se sigue buscando desde ahora.</translation>
    </message>
    <message>
        <source>When somebody knows it, it appears in the list as unread.</source>
        <translation>Cuando alguien lo conozca, aparece en la lista como no leído.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>You are not signed in.</source>
        <extracomment>States that end by themselves, without the user.</extracomment>
        <translation>No ha iniciado sesión.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Su sesión terminó.</translation>
    </message>
    <message>
        <source>The service has locked this account.</source>
        <translation>El servicio bloqueó esta cuenta.</translation>
    </message>
    <message>
        <source>This computer does not trust the certificate of the service.</source>
        <translation>Este equipo no confía en el certificado del servicio.</translation>
    </message>
    <message>
        <source>No connection with the service.</source>
        <translation>Sin conexión con el servicio.</translation>
    </message>
    <message>
        <source>The service does not answer.</source>
        <translation>El servicio no responde.</translation>
    </message>
    <message>
        <source>The service is under maintenance.</source>
        <translation>El servicio está en mantenimiento.</translation>
    </message>
    <message>
        <source>No connection with the service since {time}.</source>
        <translation>Sin conexión con el servicio desde las {time}.</translation>
    </message>
    <message>
        <source>The service has not answered since {time}.</source>
        <translation>El servicio no responde desde las {time}.</translation>
    </message>
    <message>
        <source>The service has been under maintenance since {time}.</source>
        <translation>El servicio está en mantenimiento desde las {time}.</translation>
    </message>
    <message>
        <source>No connection with the service since the {day}.</source>
        <translation>Sin conexión con el servicio desde el {day}.</translation>
    </message>
    <message>
        <source>The service has not answered since the {day}.</source>
        <translation>El servicio no responde desde el {day}.</translation>
    </message>
    <message>
        <source>The service has been under maintenance since the {day}.</source>
        <translation>El servicio está en mantenimiento desde el {day}.</translation>
    </message>
    <message>
        <source>Nothing has been read on this computer yet.</source>
        <translation>Todavía no se ha leído nada en este equipo.</translation>
    </message>
    <message>
        <source>Showing the data read on {day}.</source>
        <translation>Se muestran los datos leídos el {day}.</translation>
    </message>
    <message>
        <source>Showing the data read at {time} ({ago} ago).</source>
        <translation>Se muestran los datos leídos a las {time} (hace {ago}).</translation>
    </message>
    <message>
        <source>Showing the data read on {day} ({ago} ago).</source>
        <translation>Se muestran los datos leídos el {day} (hace {ago}).</translation>
    </message>
    <message>
        <source>It retries by itself.</source>
        <translation>Se reintenta solo.</translation>
    </message>
    <message>
        <source>Sign in to read what is new.</source>
        <translation>Inicie sesión para leer lo nuevo.</translation>
    </message>
    <message>
        <source>Wait until it opens, then sign in.</source>
        <translation>Espere a que se desbloquee y vuelva a iniciar sesión.</translation>
    </message>
    <message>
        <source>Nothing is sent until whoever looks after the computer has seen to it.</source>
        <translation>No se envía nada hasta que lo revise quien administra el equipo.</translation>
    </message>
    <message>
        <source>The archive of this computer could not be read.</source>
        <translation>No se pudo leer el archivo de este equipo.</translation>
    </message>
    <message>
        <source>It was set aside on {day}; everything is read from the service again.</source>
        <translation>Se apartó el {day}; todo se lee otra vez del servicio.</translation>
    </message>
    <message>
        <source>{done} of {total} read. You can work meanwhile.</source>
        <translation>{done} de {total} leídos. Mientras tanto puede trabajar.</translation>
    </message>
    <message>
        <source>{done} read so far. You can work meanwhile.</source>
        <translation>{done} leídos hasta ahora. Mientras tanto puede trabajar.</translation>
    </message>
    <message>
        <source>Reading your shipments for the first time.</source>
        <translation>Leyendo sus envíos por primera vez.</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Importer</source>
        <translation>Importador</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
</context>
<context>
    <name>CargoEntry</name>
    <message>
        <source>Recognised: {kind} {reference}</source>
        <translation>Reconocido: {kind} {reference}</translation>
    </message>
    <message>
        <source>It could also be: {kinds}.</source>
        <translation>También podría ser: {kinds}.</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>{column}: the spreadsheet has rounded the number «{written}». Keep it as text.</source>
        <translation>{column}: la hoja de cálculo redondeó el número «{written}». Guárdelo como texto.</translation>
    </message>
    <message>
        <source>{column}: «{written}» is no date.</source>
        <translation>{column}: «{written}» no es una fecha.</translation>
    </message>
    <message>
        <source>{column}: «{written}» is no number.</source>
        <translation>{column}: «{written}» no es un número.</translation>
    </message>
    <message>
        <source>{column}: «{written}» is not known.</source>
        <translation>{column}: «{written}» no se reconoce.</translation>
    </message>
</context>
<context>
    <name>ChipButton</name>
    <message>
        <source>{filter}: click or Del removes it</source>
        <translation>{filter}: un clic o Supr lo quita</translation>
    </message>
    <message>
        <source>Filter {filter}</source>
        <translation>Filtro {filter}</translation>
    </message>
    <message>
        <source>Del removes it</source>
        <translation>Supr lo quita</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>The space bar shows or hides a column; Alt with an arrow key moves it.</source>
        <translation>La barra espaciadora muestra u oculta una columna; Alt con una flecha la mueve.</translation>
    </message>
    <message>
        <source>Columns of the list, from left to right</source>
        <translation>Columnas de la lista, de izquierda a derecha</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Columnas habituales</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
</context>
<context>
    <name>CopyableValue</name>
    <message>
        <source>Copy the selection</source>
        <translation>Copiar la selección</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copiar el valor</translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message numerus="yes">
        <source>It can be asked again in %n second(s).</source>
        <translation>
            <numerusform>Se puede volver a consultar en %n segundo.</numerusform>
            <numerusform>Se puede volver a consultar en %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) left before the account is locked.</source>
        <translation>
            <numerusform>Queda %n intento antes de que la cuenta se bloquee.</numerusform>
            <numerusform>Quedan %n intentos antes de que la cuenta se bloquee.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It opens again in %n minute(s). The password need not be changed.</source>
        <translation>
            <numerusform>Se abre de nuevo en %n minuto. No hace falta cambiar la contraseña.</numerusform>
            <numerusform>Se abre de nuevo en %n minutos. No hace falta cambiar la contraseña.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) missing.</source>
        <translation>
            <numerusform>Falta %n carácter.</numerusform>
            <numerusform>Faltan %n caracteres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) have this reference.</source>
        <translation>
            <numerusform>%n envío tiene esta referencia.</numerusform>
            <numerusform>%n envíos tienen esta referencia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n event(s) go with it.</source>
        <translation>
            <numerusform>Se quita también %n evento suyo.</numerusform>
            <numerusform>Se quitan también sus %n eventos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Ocurrió algo inesperado</translation>
    </message>
    <message>
        <source>Your saved data are intact. This is the whole report; nothing has been sent. Read it, then copy or save it to ask for help.</source>
        <translation>Sus datos guardados están intactos. Este es el informe completo; no se ha enviado nada. Léalo y luego cópielo o guárdelo para pedir ayuda.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>Guardado:</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>There is already a file of that name.</source>
        <translation>Ya existe un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>The report could not be saved there.</source>
        <translation>No se pudo guardar el informe en ese lugar.</translation>
    </message>
    <message>
        <source>Choose another folder, or copy the report instead.</source>
        <translation>Elija otra carpeta, o copie el informe.</translation>
    </message>
</context>
<context>
    <name>CreateAccountDialog</name>
    <message>
        <source>Create my account on this computer</source>
        <translation>Crear mi cuenta en este equipo</translation>
    </message>
    <message>
        <source>Only for this computer: it is not your Ecuapass account, so choose another password. Nothing is sent to SENAE.</source>
        <translation>Solo para este equipo: no es su cuenta de Ecuapass, así que elija otra contraseña. No se envía nada a la SENAE.</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>Kind of operator</source>
        <translation>Tipo de operador</translation>
    </message>
    <message>
        <source>Name or company name</source>
        <translation>Nombre o razón social</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Repita la contraseña</translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation>Crear la cuenta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Son iguales.</translation>
    </message>
    <message>
        <source>It differs from the first one.</source>
        <translation>No es igual a la primera.</translation>
    </message>
    <message>
        <source>Creating the account…</source>
        <translation>Creando la cuenta…</translation>
    </message>
    <message>
        <source>Write the RUC.</source>
        <translation>Escriba el RUC.</translation>
    </message>
    <message>
        <source>Choose the kind.</source>
        <translation>Elija el tipo.</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Escriba el nombre.</translation>
    </message>
    <message>
        <source>Write the user.</source>
        <translation>Escriba el usuario.</translation>
    </message>
    <message>
        <source>Write at least 8 characters.</source>
        <translation>Escriba al menos 8 caracteres.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Write the date, or say it is unknown.</source>
        <translation>Escriba la fecha o marque que no se conoce.</translation>
    </message>
    <message>
        <source>It is not a date. Examples: 21/11, 21/11/2026, today, yesterday.</source>
        <translation>No es una fecha. Ejemplos: 21/11, 21/11/2026, hoy, ayer.</translation>
    </message>
    <message>
        <source>It is not a time. Examples: 14:05, 1405, 9. It may stay empty.</source>
        <translation>No es una hora. Ejemplos: 14:05, 1405, 9. Puede quedar vacía.</translation>
    </message>
    <message>
        <source>That moment has not come yet. If it is expected, mark it as estimated.</source>
        <translation>Ese momento aún no llega. Si es lo previsto, márquelo como estimado.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Whose move is it? Nobody&apos;s</source>
        <translation>¿A quién le toca? A nadie</translation>
    </message>
    <message>
        <source>Nothing more is expected of this shipment.</source>
        <translation>No se espera nada más de este envío.</translation>
    </message>
    <message>
        <source>Whose move is it? {party}</source>
        <translation>¿A quién le toca? {party}</translation>
    </message>
    <message>
        <source>Nearest deadline: none known</source>
        <translation>Sin plazo conocido</translation>
    </message>
    <message>
        <source>No deadline is running for this shipment.</source>
        <translation>Ningún plazo corre para este envío.</translation>
    </message>
    <message>
        <source>Nearest deadline: {day} ({left})</source>
        <translation>Plazo más cercano: {day} ({left})</translation>
    </message>
    <message>
        <source>Last read: never</source>
        <translation>Última lectura: nunca</translation>
    </message>
    <message>
        <source>Last read: {age}</source>
        <translation>Última lectura: {age}</translation>
    </message>
    <message>
        <source>Last read {ago} ago: {age}</source>
        <translation>Leído hace {ago}: {age}</translation>
    </message>
    <message>
        <source>No event recorded yet.</source>
        <translation>Todavía no hay eventos registrados.</translation>
    </message>
    <message>
        <source>Last event: {event}, {when}</source>
        <translation>Último evento: {event}, {when}</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>por confirmar</translation>
    </message>
    <message>
        <source>Afterwards: {days}</source>
        <translation>Después: {days}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Cargo {number}</source>
        <translation>Carga {number}</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} y {count} más</translation>
    </message>
    <message>
        <source>Happened</source>
        <extracomment>The columns that are not sorted by their text.</extracomment>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>To be sent</source>
        <extracomment>Source of the events that a person recorded; what an official source says is not corrected here.</extracomment>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Cargo</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Aforo</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Corrected later</source>
        <translation>Corregido después</translation>
    </message>
    <message>
        <source>Retracts another event</source>
        <translation>Anula otro evento</translation>
    </message>
    <message>
        <source>Corrects another event</source>
        <translation>Corrige otro evento</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Mine, on this computer only</source>
        <translation>Lo mío, solo en este equipo</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Parties and process</source>
        <translation>Partes y trámite</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Mercancía</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Own reference</source>
        <translation>Referencia propia</translation>
    </message>
    <message>
        <source>DAI</source>
        <translation>DAI</translation>
    </message>
    <message>
        <source>Transport document</source>
        <translation>Documento de transporte</translation>
    </message>
    <message>
        <source>Cargo number</source>
        <translation>Número de carga</translation>
    </message>
    <message>
        <source>Delivery number</source>
        <translation>Número de entrega</translation>
    </message>
    <message>
        <source>Liquidation</source>
        <translation>Liquidación</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Importador</translation>
    </message>
    <message>
        <source>Customs agent</source>
        <translation>Agente de aduana</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Régimen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Declaration status</source>
        <translation>Estado de la DAI</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Bultos</translation>
    </message>
    <message>
        <source>Gross weight</source>
        <translation>Peso bruto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Vessel or flight</source>
        <translation>Nave o vuelo</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Depósito</translation>
    </message>
    <message>
        <source>My reference</source>
        <translation>Mi referencia</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Evidence: {file}</source>
        <translation>Respaldo: {file}</translation>
    </message>
    <message>
        <source>{days} from: {event}</source>
        <translation>{days} desde: {event}</translation>
    </message>
    <message>
        <source>After it: {consequence}</source>
        <translation>Si vence: {consequence}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>Texto original</translation>
    </message>
    <message>
        <source>Original code</source>
        <translation>Código original</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Tal como consta</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Anulación</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Containers ({count})</source>
        <translation>Contenedores ({count})</translation>
    </message>
    <message>
        <source>Named by events</source>
        <translation>Nombrados en eventos</translation>
    </message>
    <message>
        <source>Charge</source>
        <extracomment>The tone of a line, for whoever paints it.</extracomment>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Liquidation {number} is known by its number only: nobody told its lines.</source>
        <translation>De la liquidación {number} solo se conoce el número: nadie ha informado sus rubros.</translation>
    </message>
    <message>
        <source>No liquidation is known yet.</source>
        <translation>Todavía no se conoce ninguna liquidación.</translation>
    </message>
    <message>
        <source>Liquidation {number}</source>
        <translation>Liquidación {number}</translation>
    </message>
    <message>
        <source>A charge not known here</source>
        <translation>Rubro que este programa no conoce</translation>
    </message>
    <message>
        <source>Sum of the lines</source>
        <translation>Suma de los rubros</translation>
    </message>
    <message>
        <source>Total of the liquidation</source>
        <translation>Total de la liquidación</translation>
    </message>
    <message>
        <source>The source told no total.</source>
        <translation>La fuente no informó el total.</translation>
    </message>
    <message>
        <source>The lines add up.</source>
        <translation>Los rubros cuadran con el total.</translation>
    </message>
    <message>
        <source>The total and its lines differ by {amount}: ask who issued it.</source>
        <translation>El total y los rubros difieren en {amount}: consulte a quien la emitió.</translation>
    </message>
    <message>
        <source>Base and rate give {computed}</source>
        <translation>Base por tarifa da {computed}</translation>
    </message>
    <message>
        <source>Known for that day: {rate}, {source}</source>
        <translation>Para ese día consta {rate}, {source}</translation>
    </message>
    <message>
        <source>{rate} per unit</source>
        <translation>{rate} por unidad</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Plazos</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Leído el</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>Whose move</source>
        <translation>Le toca a</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What to keep</source>
        <translation>Qué guardar</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Usually takes</source>
        <translation>Suele tardar</translation>
    </message>
    <message>
        <source>To be confirmed. {sources}</source>
        <translation>Por confirmar. {sources}</translation>
    </message>
    <message>
        <source>Usual time: nothing to wait for</source>
        <translation>Tiempo habitual: nada que esperar</translation>
    </message>
    <message>
        <source>No stage is running.</source>
        <translation>No hay ninguna etapa en curso.</translation>
    </message>
    <message>
        <source>Usual time: reading your history…</source>
        <translation>Tiempo habitual: leyendo su historial…</translation>
    </message>
    <message>
        <source>Usual time: not known yet (n = {count})</source>
        <translation>Tiempo habitual: aún no se conoce (n = {count})</translation>
    </message>
    <message>
        <source>Usually takes {span} (n = {count})</source>
        <translation>Suele tardar {span} (n = {count})</translation>
    </message>
    <message>
        <source>{where}: told once {least} of your own imports have gone through it.</source>
        <translation>{where}: se dirá cuando {least} importaciones suyas hayan pasado por ahí.</translation>
    </message>
    <message>
        <source>{where}, by your own history: the middle half took {lower} to {upper}.</source>
        <translation>{where}, según su historial: la mitad central tardó de {lower} a {upper}.</translation>
    </message>
    <message>
        <source>{sentence} So far n = {count}.</source>
        <translation>{sentence} Por ahora, n = {count}.</translation>
    </message>
    <message>
        <source>{span} (n = {count}). {sentence}</source>
        <translation>{span} (n = {count}). {sentence}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>channel {name}</source>
        <translation>canal {name}</translation>
    </message>
    <message>
        <source>all districts</source>
        <translation>todos los distritos</translation>
    </message>
    <message>
        <source>So far: {span}</source>
        <translation>Lleva {span}</translation>
    </message>
    <message>
        <source>Usual time: does not apply</source>
        <translation>Tiempo habitual: no aplica</translation>
    </message>
    <message>
        <source>In this state what is usual says nothing: mind the deadlines.</source>
        <translation>En este estado lo habitual no dice nada: cuide los plazos.</translation>
    </message>
</context>
<context>
    <name>DetailCounted</name>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n bulto</numerusform>
            <numerusform>%n bultos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n día hábil</numerusform>
            <numerusform>%n días hábiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n día calendario</numerusform>
            <numerusform>%n días calendario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>venció hace %n día</numerusform>
            <numerusform>venció hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>en %n día</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>What you entered and the service does not have yet</source>
        <translation>Lo que usted ingresó y el servicio todavía no tiene</translation>
    </message>
    <message>
        <source>Parts of the detail</source>
        <translation>Partes del detalle</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Qué sigue</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Liquidation</source>
        <translation>Liquidación</translation>
    </message>
    <message>
        <source>Events ({count})</source>
        <translation>Eventos ({count})</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Detail of the chosen shipment</source>
        <extracomment>Between head and page. However narrow: all parts give way to it by themselves.</extracomment>
        <translation>Detalle del envío elegido</translation>
    </message>
    <message>
        <source>Choose a shipment to see where it stands.</source>
        <translation>Elija un envío para ver en qué etapa está.</translation>
    </message>
    <message>
        <source>What next for the shipment</source>
        <translation>Qué sigue en la importación</translation>
    </message>
    <message>
        <source>Data of the shipment</source>
        <translation>Datos de la importación</translation>
    </message>
    <message>
        <source>Portal of SENAE in the browser</source>
        <translation>Portal de SENAE en el navegador</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Shipments read</source>
        <translation>Envíos leídos</translation>
    </message>
    <message>
        <source>Look in all shipments</source>
        <translation>Buscar en todos los envíos</translation>
    </message>
    <message>
        <source>Paste a list or open a file…</source>
        <translation>Pegar una lista o abrir un archivo…</translation>
    </message>
    <message>
        <source>Nothing matches the filters</source>
        <translation>Ningún resultado con estos filtros</translation>
    </message>
    <message>
        <source>Show the open shipments</source>
        <translation>Ver los envíos abiertos</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>No shipments yet</source>
        <translation>Todavía no hay envíos</translation>
    </message>
    <message>
        <source>Enter any number you know: cargo number, bill of lading, air waybill, DAI or container.</source>
        <translation>Ingrese cualquier número que conozca: número de carga, BL, guía aérea, DAI o contenedor.</translation>
    </message>
    <message>
        <source>Nothing in “{query}”</source>
        <translation>Nada en «{query}»</translation>
    </message>
    <message>
        <source>What belongs here will be listed as soon as it comes in.</source>
        <translation>Aquí aparecerá lo que corresponda en cuanto llegue.</translation>
    </message>
    <message>
        <source>Add cargo</source>
        <translation>Agregar carga</translation>
    </message>
    <message>
        <source>Nothing matches “{query}”</source>
        <translation>Ningún resultado para «{query}»</translation>
    </message>
    <message>
        <source>Check the spelling, look for fewer words, or show all shipments again.</source>
        <translation>Revise lo escrito, busque con menos palabras o quite los filtros.</translation>
    </message>
    <message>
        <source>Reading your shipments</source>
        <translation>Leyendo sus envíos</translation>
    </message>
    <message>
        <source>They are kept on this computer, so that you can see them offline.</source>
        <translation>Se guardan en este equipo para que pueda verlos sin conexión.</translation>
    </message>
</context>
<context>
    <name>EventGroups</name>
    <message>
        <source>Most likely now</source>
        <translation>Lo más probable ahora</translation>
    </message>
    <message>
        <source>Cargo</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Liquidation and payment</source>
        <translation>Liquidación y pago</translation>
    </message>
    <message>
        <source>Channel and inspection</source>
        <translation>Canal y aforo</translation>
    </message>
    <message>
        <source>Documents and notes</source>
        <translation>Documentos y notas</translation>
    </message>
</context>
<context>
    <name>EventSheetView</name>
    <message>
        <source>The chosen event</source>
        <translation>El evento elegido</translation>
    </message>
    <message>
        <source>Choose an event to see everything about it.</source>
        <translation>Elija un evento para ver todo lo que se sabe de él.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>{label} ≠</source>
        <translation>{label} ≠</translation>
    </message>
    <message>
        <source>Not the same in both</source>
        <translation>No es igual en ambos</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>Events of the shipment</source>
        <extracomment>First widths in average characters;</extracomment>
        <translation>Eventos del envío</translation>
    </message>
    <message>
        <source>Enter corrects or withdraws an event that was recorded by hand. Ctrl+Enter shows its evidence.</source>
        <translation>Enter corrige o retira un evento registrado a mano. Ctrl+Enter muestra su respaldo.</translation>
    </message>
    <message>
        <source>Correct or withdraw…</source>
        <translation>Corregir o retirar…</translation>
    </message>
    <message>
        <source>View the evidence</source>
        <translation>Ver el respaldo</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Lane</source>
        <extracomment>Narrower than so many characters, the chosen event stands below the table. Of a hundred, what the table takes until the user moves the handle.</extracomment>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Type of event</source>
        <translation>Tipo de evento</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Todas las líneas</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Todos los eventos</translation>
    </message>
    <message>
        <source>{shown} of {total} events</source>
        <translation>{shown} de {total} eventos</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>file without a name</source>
        <translation>archivo sin nombre</translation>
    </message>
    <message>
        <source>The file is too large to be kept.</source>
        <translation>El archivo es demasiado grande para guardarlo.</translation>
    </message>
    <message>
        <source>At most {size}. Attach a smaller copy, or only the page that counts.</source>
        <translation>Como máximo {size}. Adjunte una copia más pequeña, o solo la página que importa.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>El archivo no se pudo leer o escribir.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may use that folder.</source>
        <translation>Revise que exista y que usted pueda usar esa carpeta.</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Evidence</source>
        <extracomment>Room for a picture, in pixels that do not depend on the screen.</extracomment>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>Picture kept as evidence</source>
        <translation>Imagen guardada como respaldo</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Recorded {time} by {user}</source>
        <translation>Registrado {time} por {user}</translation>
    </message>
    <message>
        <source>Recorded {time}</source>
        <translation>Registrado {time}</translation>
    </message>
    <message>
        <source>Read in: {source}</source>
        <translation>Leído en: {source}</translation>
    </message>
    <message>
        <source>This kind of file is not shown here.</source>
        <translation>Este tipo de archivo no se muestra aquí.</translation>
    </message>
    <message>
        <source>Save it and open it with the program you use for it.</source>
        <translation>Guárdelo y ábralo con el programa que usa para ello.</translation>
    </message>
    <message>
        <source>Saved in {path}</source>
        <translation>Guardado en {path}</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>Guardar el respaldo</translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>E-mail of the deposit, page of Ecuapass…</source>
        <translation>Correo del depósito, página de Ecuapass…</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Adjuntar un archivo…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Pegar una imagen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Where you read it (optional)</source>
        <translation>Dónde lo leyó (opcional)</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>There is no picture or file on the clipboard.</source>
        <translation>No hay imagen ni archivo en el portapapeles.</translation>
    </message>
    <message>
        <source>Kept encrypted</source>
        <translation>Se guarda cifrado</translation>
    </message>
</context>
<context>
    <name>FacetChooser</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>Find in {title}</source>
        <translation>Buscar en {title}</translation>
    </message>
</context>
<context>
    <name>FacetLines</name>
    <message>
        <source>Views</source>
        <extracomment>So many districts and importers are listed, the most frequent first; the others are searched.</extracomment>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>more…</source>
        <translation>más…</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n envío</numerusform>
            <numerusform>%n envíos</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Views and filters</source>
        <extracomment>In a window narrower than this the panel is folded by itself.</extracomment>
        <translation>Vistas y filtros</translation>
    </message>
    <message>
        <source>Show the filters (F9)</source>
        <translation>Mostrar los filtros (F9)</translation>
    </message>
    <message>
        <source>Hide the filters (F9)</source>
        <translation>Ocultar los filtros (F9)</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Containers</source>
        <translation>Contenedores</translation>
    </message>
    <message>
        <source>Vessel or vehicle</source>
        <translation>Buque, vuelo o vehículo</translation>
    </message>
    <message>
        <source>Voyage</source>
        <translation>Viaje</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>Copy all</source>
        <extracomment>A column is at least so many average characters wide. Longer labels wrap. Small enough to stand beside a title without making its line higher.</extracomment>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Copy “{title}”</source>
        <translation>Copiar «{title}»</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Folder:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Tipo:</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The file is locked with a password.</source>
        <translation>El archivo está protegido con contraseña.</translation>
    </message>
    <message>
        <source>Open it in its own program, save a copy without password, drop that.</source>
        <translation>Ábralo en su programa, guarde una copia sin contraseña y suelte aquí esa copia.</translation>
    </message>
    <message>
        <source>That kind of file is not read here.</source>
        <translation>Ese tipo de archivo no se lee aquí.</translation>
    </message>
    <message>
        <source>Save it as .xlsx, .csv, .pdf or .txt, or copy its text and paste it.</source>
        <translation>Guárdelo como .xlsx, .csv, .pdf o .txt, o copie su texto y péguelo.</translation>
    </message>
    <message>
        <source>The file is damaged, or is not what its name says.</source>
        <translation>El archivo está dañado o no es lo que dice su nombre.</translation>
    </message>
    <message>
        <source>Open it in its own program and save it again; nothing was added.</source>
        <translation>Ábralo en su programa y guárdelo otra vez; no se agregó nada.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está ahí.</translation>
    </message>
    <message>
        <source>It was moved or deleted, or its folder may not be read.</source>
        <translation>Se movió o se borró, o no hay permiso para leer su carpeta.</translation>
    </message>
    <message>
        <source>The document holds only pictures.</source>
        <translation>El documento solo contiene imágenes.</translation>
    </message>
    <message>
        <source>It was scanned. Write its numbers into the box by hand.</source>
        <translation>Es un documento escaneado. Escriba sus números en la caja a mano.</translation>
    </message>
    <message>
        <source>The sheets of the workbook are empty.</source>
        <translation>Las hojas del libro están vacías.</translation>
    </message>
    <message>
        <source>Look whether it was saved, and drop it again.</source>
        <translation>Revise si se guardó y suéltelo otra vez.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>No contiene nada.</translation>
    </message>
    <message>
        <source>Divide it into smaller files; nothing was added.</source>
        <translation>Divídalo en archivos más pequeños; no se agregó nada.</translation>
    </message>
    <message>
        <source>The table has more than 200,000 rows.</source>
        <translation>La tabla tiene más de 200 000 filas.</translation>
    </message>
    <message>
        <source>The table has more than 702 columns.</source>
        <translation>La tabla tiene más de 702 columnas.</translation>
    </message>
    <message>
        <source>Something stands far to the right. Delete it, save, drop it again.</source>
        <translation>Hay algo muy a la derecha. Bórrelo, guarde y suéltelo otra vez.</translation>
    </message>
    <message>
        <source>A cell holds more text than a cell can.</source>
        <translation>Una celda contiene más texto del que cabe en una celda.</translation>
    </message>
    <message>
        <source>A quotation mark may be missing in the file. Save it as .xlsx.</source>
        <translation>Puede faltar una comilla en el archivo. Guárdelo como .xlsx.</translation>
    </message>
    <message>
        <source>It holds files inside files inside files.</source>
        <translation>Contiene archivos dentro de archivos dentro de archivos.</translation>
    </message>
    <message>
        <source>Take out the one that matters and drop it.</source>
        <translation>Saque el que importa y suéltelo aquí.</translation>
    </message>
    <message>
        <source>The file grows enormously when opened; it was left closed.</source>
        <translation>El archivo crece enormemente al abrirse; se dejó cerrado.</translation>
    </message>
    <message>
        <source>Ask who sent it. If it is genuine, save it again and drop that.</source>
        <translation>Pregunte a quien lo envió. Si es auténtico, guárdelo otra vez y suelte esa copia.</translation>
    </message>
    <message>
        <source>The file is too large to be read here.</source>
        <translation>El archivo es demasiado grande para leerlo aquí.</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message>
        <source>today {time}</source>
        <extracomment>What stands where nothing is known.</extracomment>
        <translation>hoy {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>ayer {time}</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>hace {age}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
    </message>
</context>
<context>
    <name>GroupHeading</name>
    <message>
        <source>Without importer</source>
        <translation>Sin importador</translation>
    </message>
    <message>
        <source>{title}, closed</source>
        <translation>{title}, cerrado</translation>
    </message>
    <message>
        <source>{title}, open</source>
        <translation>{title}, desplegado</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over my record</source>
        <translation>Entregar mi registro</translation>
    </message>
    <message>
        <source>A signed file with shipments, events and evidence, for a colleague to take over. It is not encrypted: send it by a way you trust.</source>
        <translation>Un archivo firmado con envíos, eventos y respaldos, para que un colega lo reciba. No va cifrado: envíelo por un medio de confianza.</translation>
    </message>
    <message>
        <source>With the files kept as evidence on this computer</source>
        <translation>Con los respaldos guardados en este computador</translation>
    </message>
    <message>
        <source>Fingerprint of your key, to read to your colleague:</source>
        <translation>Huella de su clave, para leérsela a su colega:</translation>
    </message>
    <message>
        <source>Fingerprint of your key</source>
        <translation>Huella de su clave</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Guardar el archivo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>All: {count}</source>
        <translation>Todos: {count}</translation>
    </message>
    <message>
        <source>Only the chosen ones: {count}</source>
        <translation>Solo los seleccionados: {count}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Saved in {path}</source>
        <translation>Guardado en {path}</translation>
    </message>
    <message>
        <source>What goes into the file</source>
        <translation>Qué va en el archivo</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Take over a colleague&apos;s record</source>
        <translation>Recibir el registro de un colega</translation>
    </message>
    <message>
        <source>Handed-over records ({endings})</source>
        <translation>Registros para entregar o recibir ({endings})</translation>
    </message>
    <message>
        <source>several here share its numbers</source>
        <translation>aquí hay varios con sus números</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>El archivo no se pudo escribir.</translation>
    </message>
    <message>
        <source>Choose another folder, with room for it.</source>
        <translation>Elija otra carpeta, con espacio suficiente.</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>El archivo no se pudo abrir.</translation>
    </message>
    <message>
        <source>Check that it is there and may be read.</source>
        <translation>Revise que exista y que se pueda leer.</translation>
    </message>
    <message>
        <source>A newer version of the program made it.</source>
        <translation>Lo hizo una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>Bring this program up to date first.</source>
        <translation>Actualice primero este programa.</translation>
    </message>
    <message>
        <source>The file is not as it was signed.</source>
        <translation>El archivo no está como se firmó.</translation>
    </message>
    <message>
        <source>It was damaged or changed on its way. Ask for it again.</source>
        <translation>Se dañó o se cambió en el camino. Pídalo otra vez.</translation>
    </message>
    <message>
        <source>The file is larger than is taken.</source>
        <translation>El archivo es más grande de lo que se recibe.</translation>
    </message>
    <message>
        <source>Ask for it in parts.</source>
        <translation>Pídalo por partes.</translation>
    </message>
    <message>
        <source>This is not a file of this program.</source>
        <translation>Este archivo no es de este programa.</translation>
    </message>
    <message>
        <source>Choose the file your colleague made with it.</source>
        <translation>Elija el archivo que su colega hizo con él.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Distinto</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Taking it over</source>
        <translation>Al recibirlo</translation>
    </message>
</context>
<context>
    <name>HandoverCounted</name>
    <message numerus="yes">
        <source>adds %n event(s)</source>
        <translation>
            <numerusform>agrega %n evento</numerusform>
            <numerusform>agrega %n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>begins, with %n event(s)</source>
        <translation>
            <numerusform>empieza, con %n evento</numerusform>
            <numerusform>empieza, con %n eventos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n envío</numerusform>
            <numerusform>%n envíos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of evidence</source>
        <translation>
            <numerusform>%n respaldo</numerusform>
            <numerusform>%n respaldos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Account</source>
        <extracomment>Characters below which the name of an account says nothing.</extracomment>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>All the rest (F10)</source>
        <translation>Todo lo demás (F10)</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Short guide</source>
        <translation>Guía breve</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Ecuapass and the official service: {address}, telephone {telephone}. This program is not SENAE&apos;s: before customs only what the official portal says is valid.</source>
        <translation>Ecuapass y el servicio oficial: {address}, teléfono {telephone}. Este programa no es de la SENAE: ante la aduana vale solo lo que diga el portal oficial.</translation>
    </message>
    <message>
        <source>How to begin</source>
        <translation>Cómo empezar</translation>
    </message>
    <message>
        <source>Press “Add cargo” and write any number that you have: cargo number, bill of lading, air waybill, DAI or container. If nobody has entered it yet, you can register it as your own shipment and record each event as you learn of it.</source>
        <translation>Pulse «Agregar carga» y escriba cualquier número que tenga: número de carga, BL, guía aérea, DAI o contenedor. Si nadie lo ha ingresado todavía, puede registrarlo como envío propio y anotar cada evento cuando lo sepa.</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La lista</translation>
    </message>
    <message>
        <source>One row per import: whose it is, its numbers, the stage it has reached, its inspection channel, whose move it is and when it was last read. Choose a view or a filter at the left, or write in the box above: the rows that hold every word stay. An import that is missing may be in another view.</source>
        <translation>Una fila por importación: de quién es, sus números, la etapa a la que ha llegado, su canal de aforo, a quién le toca y cuándo se leyó por última vez. Elija a la izquierda una vista o un filtro, o escriba en el cuadro de arriba: quedan las filas que contienen todas las palabras. Una importación que no aparece puede estar en otra vista.</translation>
    </message>
    <message>
        <source>The timeline</source>
        <translation>La línea de tiempo</translation>
    </message>
    <message>
        <source>Events that you record</source>
        <translation>Los eventos que usted registra</translation>
    </message>
    <message>
        <source>Stage, date, and if you know them time, place and note. A mistake is not erased: open the event in the tab “Events” to correct or withdraw it, and the first entry stays in view.</source>
        <translation>Qué ocurrió y la fecha; la hora, el lugar y una nota, si los sabe. Un error no se borra: abra el evento en la pestaña «Eventos» para corregirlo o retirarlo, y lo anotado primero sigue a la vista.</translation>
    </message>
    <message>
        <source>Without a connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>What was read is kept encrypted on this computer. When the service fails, a band over the list says since when and how old the data are. No row disappears, and the program tries again by itself.</source>
        <translation>Lo leído se guarda cifrado en este equipo. Si el servicio falla, una franja sobre la lista dice desde cuándo y qué tan antiguos son los datos. Ninguna fila desaparece, y el programa lo reintenta solo.</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>A quién preguntar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En toda la ventana</translation>
    </message>
    <message>
        <source>The cargo runs above, the declaration below; they meet at the exit, and the inspection channel stands between them. A tick is done, a ring with a point is where the import stands, a triangle needs attention, a dashed outline with “≈” is expected, a dotted grey one is pending, and a dash does not apply. Signs under a stage tell what did not go straight, in words; a code that is not known yet is a grey chip. The arrow keys walk along it and show what is known; Enter goes to the event; + shows all events and - the stages.</source>
        <translation>La carga va arriba y la declaración abajo; se unen en la salida, y el canal de aforo está entre las dos. Un visto es una etapa cumplida, un anillo con un punto es donde está la importación, un triángulo requiere atención, un contorno de rayas con «≈» está previsto, uno gris punteado está pendiente y una raya no aplica. Las marcas bajo una etapa dicen con palabras lo que no fue derecho; un código que todavía no se conoce es un recuadro gris. Las flechas la recorren y muestran lo que se sabe; Enter va al evento; + muestra todos los eventos y - las etapas.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>That shipment is no longer in the list.</source>
        <translation>Ese envío ya no está en la lista.</translation>
    </message>
    <message>
        <source>{value} again, after a change</source>
        <translation>otra vez {value}, después de un cambio</translation>
    </message>
    <message>
        <source>as it was, after a change</source>
        <translation>como estaba, después de un cambio</translation>
    </message>
    <message>
        <source>no longer: {alert}</source>
        <translation>ya no: {alert}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>your account no longer sees it</source>
        <translation>su cuenta ya no lo ve</translation>
    </message>
    <message>
        <source>see the shipment</source>
        <translation>vea el envío</translation>
    </message>
    <message>
        <source>{label}: before {old}, now {new}. {when}.</source>
        <translation>{label}: antes {old}, ahora {new}. {when}.</translation>
    </message>
    <message>
        <source>{label}: {new}. {when}.</source>
        <translation>{label}: {new}. {when}.</translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation>Envío nuevo</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Cargo</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Whose move it is</source>
        <translation>A quién le toca</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Retraction</source>
        <translation>Retractación</translation>
    </message>
    <message>
        <source>No longer visible</source>
        <translation>Ya no visible</translation>
    </message>
    <message>
        <source>Other change</source>
        <translation>Otro cambio</translation>
    </message>
    <message>
        <source>Declaration number (DAI)</source>
        <translation>Número de declaración (DAI)</translation>
    </message>
    <message>
        <source>Transport document</source>
        <translation>Documento de transporte</translation>
    </message>
    <message>
        <source>Cargo number</source>
        <translation>Número de carga</translation>
    </message>
    <message>
        <source>Delivery number</source>
        <translation>Número de entrega</translation>
    </message>
    <message>
        <source>Liquidation number</source>
        <translation>Número de liquidación</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Contenedores</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Importador</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Régimen</translation>
    </message>
    <message>
        <source>Vessel or flight</source>
        <translation>Nave o vuelo</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Depósito temporal</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Mercancías</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Bultos</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Peso (kg)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Tributos</translation>
    </message>
</context>
<context>
    <name>InboxCounted</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n shipment(s)</source>
        <translation>
            <numerusform>en %n envío</numerusform>
            <numerusform>en %n envíos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxDialog</name>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Importador</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Clase de cambio</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Atendido</translation>
    </message>
    <message>
        <source>Whole shipment attended</source>
        <translation>Envío atendido</translation>
    </message>
    <message>
        <source>All attended</source>
        <translation>Todo atendido</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Open the shipment</source>
        <translation>Abrir el envío</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Enter opens the shipment, the space bar marks as attended, Ctrl+Z undoes it.</source>
        <translation>Enter abre el envío, la barra espaciadora lo marca como atendido, Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Show everything that changed</source>
        <translation>Mostrar todo lo que cambió</translation>
    </message>
    <message>
        <source>All importers</source>
        <translation>Todos los importadores</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Todos los cambios</translation>
    </message>
    <message>
        <source>Nothing of this kind has changed.</source>
        <translation>No hay cambios de esta clase.</translation>
    </message>
    <message>
        <source>There may be other changes that the filter hides.</source>
        <translation>Puede haber otros cambios que el filtro oculta.</translation>
    </message>
    <message>
        <source>You have attended to everything.</source>
        <translation>Usted ha atendido todo.</translation>
    </message>
    <message>
        <source>What changes from now on is listed here, with what it was before. F5 asks the service at once.</source>
        <translation>Lo que cambie desde ahora aparecerá aquí, con lo que decía antes. F5 consulta al servicio enseguida.</translation>
    </message>
</context>
<context>
    <name>KeyringNames</name>
    <message>
        <source>Windows Credential Manager</source>
        <translation>el Administrador de credenciales de Windows</translation>
    </message>
    <message>
        <source>the macOS Keychain</source>
        <translation>el Llavero de macOS</translation>
    </message>
    <message>
        <source>KDE Wallet</source>
        <translation>la cartera de KDE</translation>
    </message>
    <message>
        <source>the keyring of this computer</source>
        <translation>el almacén de claves de este equipo</translation>
    </message>
</context>
<context>
    <name>LiquidationView</name>
    <message>
        <source>Charges of the shipment</source>
        <extracomment>Widths in average characters where there is room, and where there is not; the remark takes what is left, and should have so many. Above and below the text of a line.</extracomment>
        <translation>Rubros de la importación</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
</context>
<context>
    <name>ListSearch</name>
    <message numerus="yes">
        <source>%n shipment(s) found</source>
        <translation>
            <numerusform>%n envío encontrado</numerusform>
            <numerusform>%n envíos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>No shipment found</source>
        <translation>Ningún envío encontrado</translation>
    </message>
</context>
<context>
    <name>LookupOutcomes</name>
    <message>
        <source>Found. It is in your list now.</source>
        <translation>Encontrado. Ya está en su lista.</translation>
    </message>
    <message>
        <source>You were following it already.</source>
        <translation>Ya lo estaba siguiendo.</translation>
    </message>
    <message>
        <source>Choose one with the arrows and press Enter.</source>
        <translation>Elija uno con las flechas y presione Enter.</translation>
    </message>
    <message>
        <source>Customs has no manifest of it yet.</source>
        <translation>La aduana aún no tiene su manifiesto.</translation>
    </message>
    <message>
        <source>It is followed from now on and will appear by itself.</source>
        <translation>Se sigue desde ahora y aparecerá solo.</translation>
    </message>
    <message>
        <source>The service does not know it.</source>
        <translation>El servicio no lo conoce.</translation>
    </message>
    <message>
        <source>If it is yours, register it and write down its events.</source>
        <translation>Si es suyo, regístrelo y anote sus eventos.</translation>
    </message>
    <message>
        <source>It belongs to an importer your account may not see.</source>
        <translation>Es de un importador que su cuenta no puede ver.</translation>
    </message>
    <message>
        <source>Ask whoever manages the accounts for permission.</source>
        <translation>Pida permiso a quien administra las cuentas.</translation>
    </message>
    <message>
        <source>The source of the data is not answering.</source>
        <translation>La fuente de los datos no responde.</translation>
    </message>
    <message>
        <source>That does not mean it does not exist. Try in some minutes.</source>
        <translation>Eso no significa que no exista. Intente en unos minutos.</translation>
    </message>
    <message>
        <source>It is no reference the service knows.</source>
        <translation>No es una referencia que el servicio reconozca.</translation>
    </message>
    <message>
        <source>Look at it again, letter by letter.</source>
        <translation>Revísela letra por letra.</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The new language is used from the next start of the program.</source>
        <translation>El nuevo idioma se usará desde el próximo inicio del programa.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Not signed in</source>
        <extracomment>The zoom of the timeline by its word, kept also while there is no detail yet.</extracomment>
        <translation>Sin iniciar sesión</translation>
    </message>
    <message numerus="yes">
        <source>%n importer(s)</source>
        <translation>
            <numerusform>%n importador</numerusform>
            <numerusform>%n importadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Actualizando…</translation>
    </message>
    <message numerus="yes">
        <source>{title} · %n unread</source>
        <translation>
            <numerusform>{title} · %n sin leer</numerusform>
            <numerusform>{title} · %n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>(not read)</source>
        <translation>(no se lee)</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Columna del archivo</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>It is read as</source>
        <translation>Se lee como</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Columns of the file</source>
        <translation>Columnas del archivo</translation>
    </message>
    <message>
        <source>Change what is not right. Files with the same columns are read alike later.</source>
        <translation>Cambie lo que no esté bien. Los archivos con las mismas columnas se leerán igual después.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Leer así</translation>
    </message>
    <message>
        <source>No column holds references.</source>
        <translation>Ninguna columna contiene referencias.</translation>
    </message>
    <message>
        <source>Say which one is the DAI, the transport document or the container.</source>
        <translation>Indique cuál es la DAI, el documento de transporte o el contenedor.</translation>
    </message>
    <message>
        <source>Columns and what they are read as</source>
        <translation>Columnas y cómo se leen</translation>
    </message>
</context>
<context>
    <name>MarkTexts</name>
    <message numerus="yes">
        <source>%n observation(s), the last one unanswered</source>
        <translation>
            <numerusform>%n observación sin contestar</numerusform>
            <numerusform>%n observaciones, la última sin contestar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observation(s), answered</source>
        <translation>
            <numerusform>%n observación, contestada</numerusform>
            <numerusform>%n observaciones, contestadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>inspected %n time(s)</source>
        <translation>
            <numerusform>aforo hecho %n vez</numerusform>
            <numerusform>aforo repetido: %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) missed</source>
        <translation>
            <numerusform>%n cita sin declarante</numerusform>
            <numerusform>%n citas sin declarante</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n part(s)</source>
        <translation>
            <numerusform>en %n parte</numerusform>
            <numerusform>en %n partes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n discrepancy(ies) reported</source>
        <translation>
            <numerusform>%n novedad informada</numerusform>
            <numerusform>%n novedades informadas</numerusform>
        </translation>
    </message>
    <message>
        <source>declared before arrival</source>
        <translation>despacho anticipado</translation>
    </message>
    <message>
        <source>declaration cancelled</source>
        <translation>DAI anulada</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) corrected</source>
        <translation>
            <numerusform>%n registro corregido</numerusform>
            <numerusform>%n registros corregidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) withdrawn</source>
        <translation>
            <numerusform>%n registro anulado</numerusform>
            <numerusform>%n registros anulados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accepted after %n rejection(s)</source>
        <translation>
            <numerusform>aceptada tras %n rechazo</numerusform>
            <numerusform>aceptada tras %n rechazos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejection(s), sent again</source>
        <translation>
            <numerusform>%n rechazo, enviada otra vez</numerusform>
            <numerusform>%n rechazos, enviada otra vez</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejection(s), to be corrected</source>
        <translation>
            <numerusform>%n rechazo por corregir</numerusform>
            <numerusform>%n rechazos, el último por corregir</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {total} packages</source>
        <translation>{count} de {total} bultos</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) so far</source>
        <translation>
            <numerusform>%n bulto hasta ahora</numerusform>
            <numerusform>%n bultos hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>{weight} so far</source>
        <translation>{weight} hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) so far</source>
        <translation>
            <numerusform>%n parte hasta ahora</numerusform>
            <numerusform>%n partes hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>first ≈ {day}</source>
        <translation>antes ≈ {day}</translation>
    </message>
    <message>
        <source>≈ {day}, {count} d late</source>
        <translation>≈ {day}, {count} d tarde</translation>
    </message>
    <message>
        <source>≈ {day}, {count} d early</source>
        <translation>≈ {day}, {count} d antes</translation>
    </message>
    <message>
        <source>First expected on {day}</source>
        <translation>La primera estimación era {day}</translation>
    </message>
    <message numerus="yes">
        <source>it came %n day(s) later</source>
        <translation>
            <numerusform>llegó %n día más tarde</numerusform>
            <numerusform>llegó %n días más tarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it came %n day(s) earlier</source>
        <translation>
            <numerusform>llegó %n día antes</numerusform>
            <numerusform>llegó %n días antes</numerusform>
        </translation>
    </message>
    <message>
        <source>it came on that day</source>
        <translation>llegó ese día</translation>
    </message>
    <message numerus="yes">
        <source>%n obs., one unanswered</source>
        <translation>
            <numerusform>%n observ. sin contestar</numerusform>
            <numerusform>%n observ., una sin contestar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obs., answered</source>
        <translation>
            <numerusform>%n observ. contestada</numerusform>
            <numerusform>%n observ. contestadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Code for support: {code}</source>
        <translation>Código para soporte: {code}</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>Su cuenta no puede hacer esto.</translation>
    </message>
    <message>
        <source>Ask whoever manages the accounts for permission.</source>
        <translation>Pida permiso a quien administra las cuentas.</translation>
    </message>
    <message>
        <source>It is no longer in the service.</source>
        <translation>Ya no está en el servicio.</translation>
    </message>
    <message>
        <source>It may have been removed, or belong to another account. Refresh.</source>
        <translation>Pudo haberse retirado o ser de otra cuenta. Actualice.</translation>
    </message>
    <message>
        <source>Everything has to be read again.</source>
        <translation>Hay que volver a leer todo.</translation>
    </message>
    <message>
        <source>It happens by itself; what you have stays on screen meanwhile.</source>
        <translation>Se hace solo; mientras tanto lo que tiene sigue en pantalla.</translation>
    </message>
    <message>
        <source>The service asks for a pause.</source>
        <translation>El servicio pide una pausa.</translation>
    </message>
    <message>
        <source>There is no connection to the service.</source>
        <translation>No hay conexión con el servicio.</translation>
    </message>
    <message>
        <source>Check the network and the service&apos;s address, then try again.</source>
        <translation>Revise la red y la dirección del servicio, y vuelva a intentar.</translation>
    </message>
    <message>
        <source>The service is not answering.</source>
        <translation>El servicio no responde.</translation>
    </message>
    <message>
        <source>It is a failure of the service, not of yours. Try in some minutes.</source>
        <translation>La falla es del servicio, no suya. Intente en unos minutos.</translation>
    </message>
    <message>
        <source>That address is not safe.</source>
        <translation>Esa dirección no es segura.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the password would travel readable. Use https://</source>
        <translation>No se envió nada, porque la contraseña viajaría legible. Use https://</translation>
    </message>
    <message>
        <source>The service took too long to answer.</source>
        <translation>El servicio tardó demasiado en responder.</translation>
    </message>
    <message>
        <source>Try again; the network may be slow.</source>
        <translation>Vuelva a intentar; la red puede estar lenta.</translation>
    </message>
    <message>
        <source>The service&apos;s identity could not be confirmed.</source>
        <translation>No se pudo confirmar la identidad del servicio.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address and this computer&apos;s date; if both are right, tell your systems staff that the certificate is not trusted.</source>
        <translation>No se envió nada. Revise la dirección y la fecha de este equipo; si están bien, avise a sistemas que el certificado no es de confianza.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>La respuesta no se pudo leer.</translation>
    </message>
    <message>
        <source>Check that the address is that of a tracking service, then try again.</source>
        <translation>Revise que la dirección sea la de un servicio de seguimiento y vuelva a intentar.</translation>
    </message>
    <message>
        <source>The service could not do it.</source>
        <translation>El servicio no pudo hacerlo.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, ask for help.</source>
        <translation>Vuelva a intentar; si continúa, pida ayuda.</translation>
    </message>
    <message>
        <source>The user or the password is not correct.</source>
        <translation>El usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>Check capital letters, the RUC and the service chosen.</source>
        <translation>Revise las mayúsculas, el RUC y el servicio elegido.</translation>
    </message>
    <message>
        <source>The account is locked after too many attempts.</source>
        <translation>La cuenta está bloqueada por demasiados intentos.</translation>
    </message>
    <message>
        <source>Wait before trying again; each attempt makes it longer.</source>
        <translation>Espere antes de volver a intentar; cada intento alarga el bloqueo.</translation>
    </message>
    <message>
        <source>Your access has to be renewed.</source>
        <translation>Hay que renovar su acceso.</translation>
    </message>
    <message>
        <source>It happens by itself; refresh if not.</source>
        <translation>Se hace solo; si no, actualice.</translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation>Su sesión terminó.</translation>
    </message>
    <message>
        <source>What was read stays on screen. Sign in again to go on updating.</source>
        <translation>Lo leído sigue en pantalla. Ingrese de nuevo para seguir actualizando.</translation>
    </message>
    <message>
        <source>A newer version of this program saved these data.</source>
        <translation>Una versión más nueva del programa guardó estos datos.</translation>
    </message>
    <message>
        <source>Install that version again, or a later one. Nothing was changed.</source>
        <translation>Instale de nuevo esa versión o una posterior. No se cambió nada.</translation>
    </message>
    <message>
        <source>It is being sent and cannot be changed.</source>
        <translation>Se está enviando y no se puede cambiar.</translation>
    </message>
    <message>
        <source>Wait for the service to answer; then correct the event itself.</source>
        <translation>Espere la respuesta del servicio; después corrija el evento mismo.</translation>
    </message>
    <message>
        <source>Another program is using the saved data.</source>
        <translation>Otro programa está usando los datos guardados.</translation>
    </message>
    <message>
        <source>Close the other window of this program and try again.</source>
        <translation>Cierre la otra ventana de este programa y vuelva a intentar.</translation>
    </message>
    <message>
        <source>The saved data are damaged.</source>
        <translation>Los datos guardados están dañados.</translation>
    </message>
    <message>
        <source>They were set aside; everything is read from the service again.</source>
        <translation>Se apartaron; todo se lee otra vez del servicio.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space; what was saved before is intact.</source>
        <translation>Libere espacio; lo guardado antes está intacto.</translation>
    </message>
    <message>
        <source>The saved data could not be used.</source>
        <translation>No se pudieron usar los datos guardados.</translation>
    </message>
    <message>
        <source>Close the program and open it again; if it goes on, ask for help.</source>
        <translation>Cierre el programa y ábralo de nuevo; si continúa, pida ayuda.</translation>
    </message>
    <message>
        <source>A file of the program is damaged.</source>
        <translation>Un archivo del programa está dañado.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Instale el programa de nuevo.</translation>
    </message>
    <message>
        <source>The tracking service of this computer did not start.</source>
        <translation>El servicio de seguimiento de este equipo no arrancó.</translation>
    </message>
    <message>
        <source>Close the program and open it again; your antivirus may be holding it.</source>
        <translation>Cierre el programa y ábralo de nuevo; puede que el antivirus lo detenga.</translation>
    </message>
    <message>
        <source>The session does not fit into the keyring of this computer.</source>
        <translation>La sesión no cabe en el almacén de claves de este equipo.</translation>
    </message>
    <message>
        <source>You are signed in, but will be asked again next time.</source>
        <translation>Usted ingresó, pero se le pedirá de nuevo la próxima vez.</translation>
    </message>
    <message>
        <source>The keyring of this computer is not available.</source>
        <translation>El almacén de claves de este equipo no está disponible.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or go on without remembering.</source>
        <translation>Desbloquéelo y vuelva a intentar, o siga sin recordar.</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Ocurrió algo inesperado.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, save the report and ask for help.</source>
        <translation>Vuelva a intentar; si continúa, guarde el informe y pida ayuda.</translation>
    </message>
</context>
<context>
    <name>NearLinks</name>
    <message>
        <source>Do you mean one of these?</source>
        <translation>¿Quiso decir alguna de estas?</translation>
    </message>
    <message>
        <source>Similar references: {references}</source>
        <translation>Referencias parecidas: {references}</translation>
    </message>
    <message>
        <source>Look for {reference}</source>
        <translation>Buscar {reference}</translation>
    </message>
</context>
<context>
    <name>NewShipmentForm</name>
    <message>
        <source>Importer</source>
        <translation>Importador</translation>
    </message>
    <message>
        <source>Importer&apos;s RUC</source>
        <translation>RUC del importador</translation>
    </message>
    <message>
        <source>My reference</source>
        <translation>Mi referencia</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Régimen</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Vessel or flight</source>
        <translation>Nave o vuelo</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Mercancía</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Bultos</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Only the reference is needed; the rest can wait.</source>
        <translation>Solo la referencia es necesaria; lo demás puede esperar.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note about this shipment</source>
        <translation>Nota sobre este envío</translation>
    </message>
    <message>
        <source>Kept on this computer only. Ctrl+Enter saves.</source>
        <translation>Se guarda solo en este equipo. Ctrl+Enter guarda.</translation>
    </message>
</context>
<context>
    <name>NotificationDialog</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>They appear while you work elsewhere, one for each shipment.</source>
        <translation>Aparecen mientras usted trabaja en otra cosa, una por envío.</translation>
    </message>
    <message>
        <source>This desktop has no place beside the clock, so nothing can be shown there. What changed stays listed in the program.</source>
        <translation>Este escritorio no tiene lugar junto al reloj, así que allí no se puede mostrar nada. Lo que cambió queda en la lista del programa.</translation>
    </message>
    <message>
        <source>Tell me when something changes</source>
        <translation>Avisarme cuando algo cambie</translation>
    </message>
    <message>
        <source>Only when my side has to act</source>
        <translation>Solo cuando le toque a mi parte</translation>
    </message>
    <message>
        <source>Do not disturb from</source>
        <translation>No molestar desde</translation>
    </message>
    <message>
        <source>Closing the window leaves the program running beside the clock</source>
        <translation>Al cerrar la ventana, el programa sigue junto al reloj</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Do not disturb until</source>
        <translation>No molestar hasta</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>What to be told of</source>
        <translation>De qué avisar</translation>
    </message>
    <message>
        <source>What comes meanwhile is told afterwards, all together.</source>
        <translation>Lo que llegue entretanto se avisa después, todo junto.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Sign in to see the shipment of the link.</source>
        <translation>Ingrese para ver el envío del enlace.</translation>
    </message>
    <message>
        <source>It is shown as soon as you are in.</source>
        <translation>Se muestra apenas haya ingresado.</translation>
    </message>
    <message>
        <source>Sign in to take over the record in {name}.</source>
        <translation>Ingrese para recibir el traspaso «{name}».</translation>
    </message>
    <message>
        <source>It is compared with yours once you are in; nothing changes by itself.</source>
        <translation>Se compara con el suyo apenas haya ingresado; nada cambia por sí solo.</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Private legal person</source>
        <translation>Persona jurídica privada</translation>
    </message>
    <message>
        <source>Public legal person</source>
        <translation>Persona jurídica pública</translation>
    </message>
    <message>
        <source>Ecuadorian natural person</source>
        <translation>Persona natural ecuatoriana</translation>
    </message>
    <message>
        <source>Foreign natural person</source>
        <translation>Persona natural extranjera</translation>
    </message>
    <message>
        <source>{typed} of 13 digits</source>
        <translation>{typed} de 13 dígitos</translation>
    </message>
    <message>
        <source>{kind}. The check digit does not match: look at the number again. If it is as in the RUC certificate, go on.</source>
        <translation>{kind}. El dígito verificador no coincide: revise el número. Si está igual que en el certificado del RUC, continúe.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>New shipment</source>
        <translation>Envío nuevo</translation>
    </message>
    <message>
        <source>Withdrawal: {event}</source>
        <translation>Retiro: {event}</translation>
    </message>
    <message>
        <source>Correction: {event}</source>
        <translation>Corrección: {event}</translation>
    </message>
    <message>
        <source>Recorded {time}</source>
        <translation>Registrado {time}</translation>
    </message>
    <message>
        <source>Recorded {time} by {user}</source>
        <translation>Registrado {time} por {user}</translation>
    </message>
    <message>
        <source>It comes with the next reading.</source>
        <translation>Llega con la próxima lectura.</translation>
    </message>
    <message>
        <source>Go on with the one followed</source>
        <translation>Seguir con el que ya existe</translation>
    </message>
    <message>
        <source>Record mine as well</source>
        <translation>Registrar también el mío</translation>
    </message>
    <message>
        <source>Mine takes its place</source>
        <translation>El mío lo reemplaza</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>After its shipment</source>
        <translation>Después de su envío</translation>
    </message>
    <message>
        <source>Sent, no answer yet</source>
        <translation>Enviado, sin respuesta</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>It waits for its shipment.</source>
        <translation>Espera a su envío.</translation>
    </message>
    <message>
        <source>It is sent once the service has that one.</source>
        <translation>Se envía cuando el servicio ya lo tenga.</translation>
    </message>
    <message>
        <source>The service did not answer.</source>
        <translation>El servicio no respondió.</translation>
    </message>
    <message>
        <source>It may have it already: it is asked again, and nothing is recorded twice. If you remove it here and it had arrived, you can withdraw it in the shipment.</source>
        <translation>Quizá ya lo tiene: se le vuelve a preguntar y nada se registra dos veces. Si lo quita aquí y ya había llegado, puede retirarlo en el envío.</translation>
    </message>
    <message>
        <source>It is kept on this computer.</source>
        <translation>Está guardado en este computador.</translation>
    </message>
    <message>
        <source>It is sent as soon as the service answers.</source>
        <translation>Se envía en cuanto el servicio responda.</translation>
    </message>
    <message>
        <source>This import is followed already.</source>
        <translation>Esta importación ya se sigue.</translation>
    </message>
    <message>
        <source>Go on with it, and what you entered goes there; or remove yours.</source>
        <translation>Siga con ella y lo que ingresó pasa allá; o quite la suya.</translation>
    </message>
    <message>
        <source>Somebody else has corrected or withdrawn that event.</source>
        <translation>Otra persona corrigió o retiró ese evento.</translation>
    </message>
    <message>
        <source>Compare both and choose; nothing is mixed.</source>
        <translation>Compare los dos y elija; nada se mezcla.</translation>
    </message>
    <message>
        <source>An event of the same kind was recorded meanwhile.</source>
        <translation>Entretanto se registró un evento del mismo tipo.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Ingresado</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>To be sent</source>
        <extracomment>On a screen lower than this, in pixels, fewer rows leave room for what can be done with one.</extracomment>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Nothing waits: the service has all you entered.</source>
        <translation>No hay pendientes: el servicio tiene todo lo que ingresó.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>Lo que usted ingresó</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Lo que ya está</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Lo que está por enviar</translation>
    </message>
    <message>
        <source>What you entered and the service does not have yet. It is kept encrypted on this computer and sent by itself, in this order for each shipment. What came in bulk, as from a file, lets the rest go first.</source>
        <translation>Lo que usted ingresó y el servicio todavía no tiene. Está cifrado en este computador y se envía solo, en este orden dentro de cada envío. Lo que vino en bloque, como de un archivo, deja pasar primero lo demás.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which are not shown</source>
        <translation>
            <numerusform>y %n más, que no se muestra</numerusform>
            <numerusform>y %n más, que no se muestran</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnWordsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>PasswordInput</name>
    <message>
        <source>Hide</source>
        <extracomment>For a label whose text can be copied with the mouse or by keyboard.</extracomment>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>Weak: it contains something easy to guess. Three loose words do well.</source>
        <translation>Débil: contiene algo fácil de adivinar. Tres palabras sueltas funcionan bien.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
    <message>
        <source>Fair. A longer one is better.</source>
        <translation>Aceptable. Más larga es mejor.</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>Paste here an e-mail, a chat, cells of a spreadsheet or a list of numbers, or drop files: .xlsx, .xls, .ods, .csv, .txt, .html, .eml, .pdf</source>
        <translation>Pegue aquí un correo, un chat, celdas de una hoja de cálculo o una lista de números, o suelte archivos: .xlsx, .xls, .ods, .csv, .txt, .html, .eml, .pdf</translation>
    </message>
    <message>
        <source>Text with references</source>
        <translation>Texto con referencias</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste box</source>
        <translation>Caja de pegado</translation>
    </message>
    <message>
        <source>References are found by themselves. Nothing is added before you say so.</source>
        <translation>Las referencias se reconocen solas. No se agrega nada hasta que usted lo indique.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Look for references</source>
        <translation>Buscar referencias</translation>
    </message>
    <message>
        <source>Paste something else</source>
        <translation>Pegar otra cosa</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>Next to be corrected</source>
        <translation>Siguiente por corregir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No reference was found.</source>
        <translation>No se encontró ninguna referencia.</translation>
    </message>
    <message>
        <source>A word before the number helps: BL, guía, DAI, contenedor, MRN.</source>
        <translation>Ayuda una palabra antes del número: BL, guía, DAI, contenedor, MRN.</translation>
    </message>
    <message>
        <source>A part could not be read.</source>
        <translation>Una parte no se pudo leer.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Files that can be read</source>
        <translation>Archivos que se pueden leer</translation>
    </message>
</context>
<context>
    <name>PasteTable</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Como se escribió</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Junto a él</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>Height of the rest of a dialog, and of what the screen keeps for itself.</extracomment>
        <translation>Lo que se encontró</translation>
    </message>
</context>
<context>
    <name>PasteTarget</name>
    <message>
        <source>Paste into the paste box</source>
        <translation>Pegar en la caja de pegado</translation>
    </message>
</context>
<context>
    <name>PasteWords</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Followed; adds %n event(s)</source>
        <translation>
            <numerusform>Ya en seguimiento; agrega %n evento</numerusform>
            <numerusform>Ya en seguimiento; agrega %n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Already followed</source>
        <translation>Ya en seguimiento</translation>
    </message>
    <message>
        <source>Repeated above</source>
        <translation>Repetido más arriba</translation>
    </message>
    <message>
        <source>Goes with {reference}</source>
        <translation>Va con {reference}</translation>
    </message>
    <message>
        <source>Choose its kind</source>
        <translation>Elija el tipo</translation>
    </message>
    <message>
        <source>To be corrected</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>{sheet}, row {number}</source>
        <translation>{sheet}, fila {number}</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n fecha</numerusform>
            <numerusform>%n fechas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what it is in the column of kinds, or write it otherwise.</source>
        <translation>Elija qué es en la columna del tipo, o escríbalo de otra forma.</translation>
    </message>
    <message>
        <source>Press F2 to correct it here.</source>
        <translation>Presione F2 para corregirlo aquí.</translation>
    </message>
    <message>
        <source>Left out: {problem}</source>
        <translation>Se dejó fuera: {problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with news</source>
        <translation>
            <numerusform>%n con novedades</numerusform>
            <numerusform>%n con novedades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already followed</source>
        <translation>
            <numerusform>%n ya en seguimiento</numerusform>
            <numerusform>%n ya en seguimiento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be corrected</source>
        <translation>
            <numerusform>%n por corregir</numerusform>
            <numerusform>%n por corregir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <translation>
            <numerusform>%n repetido</numerusform>
            <numerusform>%n repetidos</numerusform>
        </translation>
    </message>
    <message>
        <source>No reference was found.</source>
        <translation>No se encontró ninguna referencia.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n shipment(s)</source>
        <translation>
            <numerusform>Agregar %n envío</numerusform>
            <numerusform>Agregar %n envíos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) added.</source>
        <translation>
            <numerusform>Se agregó %n envío.</numerusform>
            <numerusform>Se agregaron %n envíos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message numerus="yes">
        <source>Reading… %n row(s)</source>
        <translation>
            <numerusform>Leyendo… %n fila</numerusform>
            <numerusform>Leyendo… %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>The row has no DAI, transport document, cargo number or container.</source>
        <translation>La fila no tiene DAI, documento de transporte, número de carga ni contenedor.</translation>
    </message>
    <message numerus="yes">
        <source>Followed; %n fact(s) differ</source>
        <translation>
            <numerusform>Ya se sigue; difiere %n dato</numerusform>
            <numerusform>Ya se sigue; difieren %n datos</numerusform>
        </translation>
    </message>
    <message>
        <source>Told otherwise than it is known here, and not changed:</source>
        <translation>Dice otra cosa que lo conocido aquí, y no se cambia:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Adding…</source>
        <translation>Agregando…</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto pegado</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
</context>
<context>
    <name>QueryBox</name>
    <message>
        <source>DAI, BL, container, importer…</source>
        <extracomment>A result is told when typing has paused for so long.</extracomment>
        <translation>DAI, BL, contenedor, importador…</translation>
    </message>
    <message>
        <source>Find in the shipments</source>
        <translation>Buscar en los envíos</translation>
    </message>
    <message>
        <source>Words in any order; fields as channel:documentary or district:028</source>
        <translation>Palabras en cualquier orden; campos como canal:documental o distrito:028</translation>
    </message>
    <message>
        <source>Words in any order, or fields: channel:documentary district:028 importer:andina (Ctrl+F)</source>
        <translation>Palabras en cualquier orden, o campos: canal:documental distrito:028 importador:andina (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the search as text</source>
        <translation>Copiar la búsqueda como texto</translation>
    </message>
</context>
<context>
    <name>RecordEventDialog</name>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Do not withdraw</source>
        <translation>No retirar</translation>
    </message>
    <message>
        <source>Save and record another</source>
        <translation>Guardar y registrar otro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Correct what waits to be sent</source>
        <translation>Corregir lo pendiente de envío</translation>
    </message>
    <message>
        <source>Recorded: {event}</source>
        <translation>Registrado: {event}</translation>
    </message>
    <message>
        <source>Kept, to be sent: {event}</source>
        <translation>Guardado, por enviar: {event}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Withdraw an event</source>
        <translation>Retirar un evento</translation>
    </message>
    <message>
        <source>Correct an event</source>
        <translation>Corregir un evento</translation>
    </message>
    <message>
        <source>Record an event</source>
        <translation>Registrar un evento</translation>
    </message>
    <message>
        <source>Withdraw the event</source>
        <translation>Retirar el evento</translation>
    </message>
</context>
<context>
    <name>RecordEventForm</name>
    <message>
        <source>23/11, today, yesterday</source>
        <translation>23/11, hoy, ayer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time (optional)</source>
        <translation>Hora (opcional)</translation>
    </message>
    <message>
        <source>Number (optional)</source>
        <translation>Número (opcional)</translation>
    </message>
    <message>
        <source>Place (optional)</source>
        <translation>Lugar (opcional)</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Nota (opcional)</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Fecha desconocida</translation>
    </message>
    <message>
        <source>Estimated, still to happen</source>
        <translation>Estimado, aún no ocurre</translation>
    </message>
    <message>
        <source>Why it is withdrawn (optional)</source>
        <translation>Por qué se retira (opcional)</translation>
    </message>
    <message>
        <source>Cargo number, B/L or container (optional)</source>
        <translation>Número de carga, B/L o contenedor (opcional)</translation>
    </message>
    <message>
        <source>Number of the DAI (optional)</source>
        <translation>Número de DAI (opcional)</translation>
    </message>
    <message>
        <source>Number of the liquidation (optional)</source>
        <translation>Número de liquidación (opcional)</translation>
    </message>
    <message>
        <source>Recognised: {kind} {number}</source>
        <translation>Reconocido: {kind} {number}</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>My reference</source>
        <translation>Mi referencia</translation>
    </message>
    <message>
        <source>My reference for this shipment</source>
        <translation>Mi referencia para este envío</translation>
    </message>
    <message>
        <source>Kept on this computer only, and shown instead of: {reference}</source>
        <translation>Se guarda solo en este equipo y se muestra en lugar de: {reference}</translation>
    </message>
    <message>
        <source>Kept on this computer only.</source>
        <translation>Se guarda solo en este equipo.</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>Cargo number</source>
        <extracomment>The character that stands where one is missing; with its brackets it is read as a gap.</extracomment>
        <translation>Número de carga</translation>
    </message>
    <message>
        <source>B/L</source>
        <translation>B/L</translation>
    </message>
    <message>
        <source>Air waybill</source>
        <translation>Guía aérea</translation>
    </message>
    <message>
        <source>Road waybill</source>
        <translation>Carta de porte</translation>
    </message>
    <message>
        <source>DAI</source>
        <translation>DAI</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Delivery number</source>
        <translation>Número de entrega</translation>
    </message>
    <message>
        <source>Liquidation</source>
        <translation>Liquidación</translation>
    </message>
    <message>
        <source>RUC, cédula or passport</source>
        <translation>RUC, cédula o pasaporte</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Look at character {number}.</source>
        <translation>Revise el carácter {number}.</translation>
    </message>
    <message>
        <source>nothing is written.</source>
        <translation>no hay nada escrito.</translation>
    </message>
    <message>
        <source>characters are missing at the end.</source>
        <translation>faltan caracteres al final.</translation>
    </message>
    <message>
        <source>it is too long from the mark on.</source>
        <translation>es demasiado largo desde la marca.</translation>
    </message>
    <message>
        <source>that character does not belong there.</source>
        <translation>ese carácter no va ahí.</translation>
    </message>
    <message>
        <source>the check digit does not match; some figure is wrong.</source>
        <translation>el dígito verificador no coincide; alguna cifra está mal.</translation>
    </message>
    <message>
        <source>its parts are not in their order.</source>
        <translation>sus partes no están en su orden.</translation>
    </message>
    <message>
        <source>the year is not one of this century.</source>
        <translation>el año no es de este siglo.</translation>
    </message>
    <message>
        <source>the fourth letter must be U, J or Z.</source>
        <translation>la cuarta letra debe ser U, J o Z.</translation>
    </message>
    <message>
        <source>a RUC never ends in 000.</source>
        <translation>un RUC nunca termina en 000.</translation>
    </message>
    <message>
        <source>the MSN or HSN is missing after the MRN.</source>
        <translation>falta el MSN o el HSN después del MRN.</translation>
    </message>
    <message>
        <source>it has no figures; it looks a word.</source>
        <translation>no tiene cifras; parece una palabra.</translation>
    </message>
    <message>
        <source>it cannot be read.</source>
        <translation>no se puede leer.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>That account already exists here.</source>
        <translation>Esa cuenta ya existe aquí.</translation>
    </message>
    <message>
        <source>It is already registered.</source>
        <translation>Ya está registrado.</translation>
    </message>
    <message>
        <source>It changed while you were writing.</source>
        <translation>Cambió mientras usted escribía.</translation>
    </message>
    <message>
        <source>It is too large to be sent.</source>
        <translation>Es demasiado grande para enviarlo.</translation>
    </message>
    <message>
        <source>The service did not accept the data.</source>
        <translation>El servicio no aceptó los datos.</translation>
    </message>
    <message>
        <source>Sign in with it, or choose another user.</source>
        <translation>Ingrese con ella o elija otro usuario.</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>Búsquelo en la lista.</translation>
    </message>
    <message>
        <source>Refresh, check it and record it again.</source>
        <translation>Actualice, revíselo y regístrelo de nuevo.</translation>
    </message>
    <message>
        <source>Shorten the text, or send it in parts.</source>
        <translation>Acorte el texto o envíelo por partes.</translation>
    </message>
    <message>
        <source>Check the fields and send it again.</source>
        <translation>Revise los campos y envíe de nuevo.</translation>
    </message>
    <message>
        <source>it is missing.</source>
        <translation>falta.</translation>
    </message>
    <message>
        <source>the service does not know that code.</source>
        <translation>el servicio no conoce ese código.</translation>
    </message>
    <message>
        <source>what has happened cannot lie in the future; is it an estimate?</source>
        <translation>lo ocurrido no puede estar en el futuro; ¿es un estimado?</translation>
    </message>
    <message>
        <source>it is too far from today.</source>
        <translation>está demasiado lejos de hoy.</translation>
    </message>
    <message>
        <source>there are too many.</source>
        <translation>hay demasiados.</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind of operator</source>
        <translation>Tipo de operador</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Importador</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Régimen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Cargo number</source>
        <translation>Número de carga</translation>
    </message>
    <message>
        <source>Transport document</source>
        <translation>Documento de transporte</translation>
    </message>
    <message>
        <source>DAI</source>
        <translation>DAI</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Bultos</translation>
    </message>
    <message>
        <source>This shipment cannot be removed.</source>
        <translation>Este envío no se puede quitar.</translation>
    </message>
    <message>
        <source>Only whoever registered it can, and only until somebody else records something.</source>
        <translation>Solo puede quien lo registró, y solo mientras nadie más haya anotado nada en él.</translation>
    </message>
</context>
<context>
    <name>RowFormat</name>
    <message>
        <source>never</source>
        <extracomment>Stands in for a row that has gone from the archive but not yet from the list.</extracomment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Never read yet</source>
        <translation>Todavía no se ha leído</translation>
    </message>
    <message>
        <source>Read {time}; the clock of this computer was changed since</source>
        <translation>Leído {time}; desde entonces cambió el reloj de este equipo</translation>
    </message>
    <message>
        <source>Read {time}, {ago} ago: {age}</source>
        <translation>Leído {time}, hace {ago}: {age}</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>sin leer</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>en seguimiento</translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>etiquetas: {tags}</translation>
    </message>
    <message>
        <source>{reference} (only on this computer)</source>
        <translation>{reference} (solo en este equipo)</translation>
    </message>
    <message>
        <source>cargo number {number}</source>
        <translation>número de carga {number}</translation>
    </message>
    <message>
        <source>{stage} · declaration: {status}</source>
        <translation>{stage} · DAI: {status}</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>por enviar</translation>
    </message>
    <message>
        <source>not sent: needs you</source>
        <translation>sin enviar: requiere su atención</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>no es reciente</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>desactualizado</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>nunca leído</translation>
    </message>
</context>
<context>
    <name>SavedViewActions</name>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Save or arrange views…</source>
        <translation>Guardar u ordenar vistas…</translation>
    </message>
    <message>
        <source>View {name}</source>
        <translation>Vista {name}</translation>
    </message>
    <message>
        <source>Saved view {slot}</source>
        <translation>Vista guardada {slot}</translation>
    </message>
</context>
<context>
    <name>SavedViewDialog</name>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>A view keeps columns, widths, order, filter and density together.</source>
        <translation>Una vista guarda juntos columnas, anchos, orden, filtro y densidad.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>Begin with this view</source>
        <translation>Empezar con esta vista</translation>
    </message>
    <message>
        <source>Save the present list</source>
        <translation>Guardar la lista actual</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>al iniciar</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Ponga un nombre a la vista.</translation>
    </message>
    <message>
        <source>Another view is called so.</source>
        <translation>Otra vista ya se llama así.</translation>
    </message>
</context>
<context>
    <name>ServiceAddress</name>
    <message>
        <source>Write the address that your agency gave you.</source>
        <translation>Escriba la dirección que le dio su agencia.</translation>
    </message>
    <message>
        <source>It is not an address. Example: https://tracking.example.ec</source>
        <translation>No es una dirección. Ejemplo: https://tracking.example.ec</translation>
    </message>
    <message>
        <source>The address must begin with https://</source>
        <translation>La dirección debe empezar con https://</translation>
    </message>
    <message>
        <source>With http:// your password would travel readable. Use https:// (http is allowed only for this same computer).</source>
        <translation>Con http:// su contraseña viajaría legible. Use https:// (http se admite solo para este mismo equipo).</translation>
    </message>
    <message>
        <source>Write the address only, without user, password, ? or #.</source>
        <translation>Escriba solo la dirección, sin usuario, contraseña, ? ni #.</translation>
    </message>
</context>
<context>
    <name>ShipmentColumns</name>
    <message>
        <source>Importer</source>
        <extracomment>Left to right, as first shown; the index in this tuple is the model&apos;s column number. Widths in average characters of the interface font, so that they follow the user&apos;s font size. Widths where the yielding columns are gone: DAI and stage stay whole, the words of whoever is to move may be cut, since the detail has them too. The columns that give way to the others in a narrow window, one after the other: the district is also in the DAI. The columns that are never squeezed: a number that is cut is no number.</extracomment>
        <translation>Importador</translation>
    </message>
    <message>
        <source>Who imports the goods</source>
        <translation>Quién importa la mercancía</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Your own reference, or the cargo number when it is the only one</source>
        <translation>Su referencia propia, o el número de carga si es el único</translation>
    </message>
    <message>
        <source>DAI</source>
        <translation>DAI</translation>
    </message>
    <message>
        <source>Number of the customs import declaration</source>
        <translation>Número de la declaración aduanera de importación</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Transport document: bill of lading, air or road waybill</source>
        <translation>Documento de transporte: BL, guía aérea o carta de porte</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Cargo above, declaration below; both meet at the exit</source>
        <translation>Arriba la carga, abajo la declaración; se unen en la salida</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>How customs chose to inspect the declaration</source>
        <translation>Canal de aforo asignado por la aduana</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Customs district that handles the import</source>
        <translation>Distrito de aduana que tramita la importación</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>How long ago the present stage began</source>
        <translation>Hace cuánto empezó la etapa actual</translation>
    </message>
    <message>
        <source>Whose move</source>
        <translation>A quién le toca</translation>
    </message>
    <message>
        <source>Who has to act next, and how</source>
        <translation>Quién debe actuar ahora y qué debe hacer</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>When this shipment was last read successfully</source>
        <translation>Cuándo se leyó este envío con éxito por última vez</translation>
    </message>
    <message>
        <source>{title}, sorted descending</source>
        <translation>{title}, orden descendente</translation>
    </message>
    <message>
        <source>{title}, sorted ascending</source>
        <translation>{title}, orden ascendente</translation>
    </message>
    <message>
        <source>{title}, then sorted descending</source>
        <translation>{title}, después en orden descendente</translation>
    </message>
    <message>
        <source>{title}, then sorted ascending</source>
        <translation>{title}, después en orden ascendente</translation>
    </message>
</context>
<context>
    <name>ShipmentTable</name>
    <message>
        <source>Shipments</source>
        <extracomment>The height of a row, and the room above and below its text for larger fonts.</extracomment>
        <translation>Envíos</translation>
    </message>
</context>
<context>
    <name>ShipmentTableModel</name>
    <message>
        <source>, unread</source>
        <translation>, sin leer</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Work offline</source>
        <translation>Trabajar sin conexión</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ingresar</translation>
    </message>
    <message>
        <source>Other ways to begin</source>
        <translation>Otras formas de empezar</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Abrir la demostración</translation>
    </message>
    <message>
        <source>Create my account on this computer</source>
        <translation>Crear mi cuenta en este equipo</translation>
    </message>
    <message>
        <source>SENAE&apos;s portal</source>
        <translation>Portal de SENAE</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Ingresando…</translation>
    </message>
    <message>
        <source>Opening the demonstration…</source>
        <translation>Abriendo la demostración…</translation>
    </message>
    <message>
        <source>Follow your imports from end to end. How will you begin?</source>
        <translation>Siga sus importaciones de principio a fin. ¿Cómo desea empezar?</translation>
    </message>
    <message>
        <source>The same three things as in Ecuapass: RUC, user and password.</source>
        <translation>Los mismos tres datos que en Ecuapass: RUC, usuario y contraseña.</translation>
    </message>
    <message>
        <source>Help:</source>
        <translation>Ayuda:</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>My agency&apos;s address</source>
        <translation>Dirección de la agencia</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Address of the agency</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>RUC</source>
        <translation>RUC</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Recordar en este equipo</translation>
    </message>
    <message>
        <source>Kept encrypted in {keyring}.</source>
        <translation>Se guarda cifrado en {keyring}.</translation>
    </message>
    <message>
        <source>This computer has no keyring: the session and the data read are kept only until the program ends, and the password will be asked for each time.</source>
        <translation>Este equipo no tiene almacén de claves: la sesión y los datos leídos se conservan solo hasta cerrar el programa, y la contraseña se pedirá cada vez.</translation>
    </message>
    <message>
        <source>Write the RUC.</source>
        <translation>Escriba el RUC.</translation>
    </message>
    <message>
        <source>Write the user.</source>
        <translation>Escriba el usuario.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Escriba la contraseña.</translation>
    </message>
    <message>
        <source>Your own data, kept on this computer.</source>
        <translation>Sus propios datos, guardados en este equipo.</translation>
    </message>
    <message>
        <source>Invented shipments of an example agency, to learn with.</source>
        <translation>Envíos inventados de una agencia de ejemplo, para aprender.</translation>
    </message>
    <message>
        <source>The server that your agency shares among its staff.</source>
        <translation>El servidor que su agencia comparte con su personal.</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
    <message>
        <source>And then by</source>
        <translation>Y después por</translation>
    </message>
    <message>
        <source>Nothing else</source>
        <translation>Nada más</translation>
    </message>
</context>
<context>
    <name>StageTimelineWidget</name>
    <message>
        <source>Timeline</source>
        <extracomment>How often &quot;2 h ago&quot; is looked at again, in milliseconds. So far the focus ring reaches beyond what it encloses.</extracomment>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Choose a shipment to see its timeline.</source>
        <translation>Elija un envío para ver su línea de tiempo.</translation>
    </message>
</context>
<context>
    <name>StatusBanner</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Counts</source>
        <extracomment>Pixels of the edges, and between two parts. Seconds below which a time of the clock says less than words.</extracomment>
        <translation>Cantidades</translation>
    </message>
    <message>
        <source>The three clocks of the chosen shipment</source>
        <translation>Los tres relojes del envío elegido</translation>
    </message>
    <message>
        <source>Happened: when it took place. Recorded: when somebody wrote it down. Read: when this program last read it successfully.</source>
        <translation>Ocurrió: cuándo pasó. Registrado: cuándo se anotó. Leído: cuándo este programa lo leyó con éxito por última vez.</translation>
    </message>
    <message>
        <source>What you entered and the service does not have yet</source>
        <translation>Lo que usted ingresó y el servicio todavía no tiene</translation>
    </message>
    <message>
        <source>Undo the removal</source>
        <translation>Recuperar el envío quitado</translation>
    </message>
    <message>
        <source>Bring back the shipment that was removed last (Ctrl+Z)</source>
        <translation>Devuelve a la lista el último envío quitado (Ctrl+Z)</translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s)</source>
        <translation>
            <numerusform>%n envío</numerusform>
            <numerusform>%n envíos</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation>{count} a la vista</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} seleccionados</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be resolved</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) copied</source>
        <translation>
            <numerusform>%n envío copiado</numerusform>
            <numerusform>%n envíos copiados</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: the event is withdrawn</source>
        <translation>Deshecho: el evento se retira</translation>
    </message>
    <message>
        <source>Undone: it was not sent</source>
        <translation>Deshecho: no se envió</translation>
    </message>
    <message>
        <source>Shipment removed</source>
        <translation>Envío quitado</translation>
    </message>
    <message>
        <source>Undone: the shipment is back</source>
        <translation>Deshecho: el envío está de vuelta</translation>
    </message>
    <message>
        <source>Happened {time}</source>
        <translation>Ocurrió {time}</translation>
    </message>
    <message>
        <source>Recorded {time}</source>
        <translation>Registrado {time}</translation>
    </message>
    <message>
        <source>Read {time}</source>
        <translation>Leído {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) added</source>
        <translation>
            <numerusform>Se agregó %n envío</numerusform>
            <numerusform>Se agregaron %n envíos</numerusform>
        </translation>
    </message>
    <message>
        <source>Next reading</source>
        <translation>Próxima lectura</translation>
    </message>
    <message>
        <source>Next reading within a minute</source>
        <translation>Próxima lectura en menos de un minuto</translation>
    </message>
    <message>
        <source>Next reading {time}</source>
        <translation>Próxima lectura {time}</translation>
    </message>
    <message numerus="yes">
        <source>Asked and read. %n more allowed just now.</source>
        <translation>
            <numerusform>Consultado y leído. Le queda %n consulta por ahora.</numerusform>
            <numerusform>Consultado y leído. Le quedan %n consultas por ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not asked: the quota is used up. Allowed again in %n second(s).</source>
        <translation>
            <numerusform>No se consultó: el cupo está agotado. Se podrá de nuevo en %n segundo.</numerusform>
            <numerusform>No se consultó: el cupo está agotado. Se podrá de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not read: it was read several times within a minute. Allowed again in %n second(s).</source>
        <translation>
            <numerusform>No se leyó: ya se leyó varias veces en un minuto. Se podrá de nuevo en %n segundo.</numerusform>
            <numerusform>No se leyó: ya se leyó varias veces en un minuto. Se podrá de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableActions</name>
    <message>
        <source>Open the detail</source>
        <translation>Abrir el detalle</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copiar las filas</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leído</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>No longer follow</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>My reference…</source>
        <translation>Mi referencia…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Columnas habituales</translation>
    </message>
    <message>
        <source>Chosen shipments</source>
        <translation>Envíos elegidos</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Alto de las filas</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodo</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacto</translation>
    </message>
    <message>
        <source>News attended</source>
        <translation>Novedades atendidas</translation>
    </message>
    <message>
        <source>Remove the shipment…</source>
        <translation>Quitar el envío…</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>Column headings</source>
        <extracomment>What the edges of a heading take of its width, and what they take with the arrow of sorting. As far as the text of the leftmost column is moved in by the marks of the row.</extracomment>
        <translation>Encabezados de las columnas</translation>
    </message>
    <message>
        <source>Left and Right choose a column, Enter sorts by it, Shift+F10 opens its menu</source>
        <translation>Izquierda y Derecha eligen una columna, Enter ordena por ella, Mayús+F10 abre su menú</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>urgent, perishable</source>
        <translation>urgente, perecible</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Kept on this computer only. They replace the present ones.</source>
        <translation>Se guardan solo en este equipo. Reemplazan a las actuales.</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Take over a colleague&apos;s record</source>
        <translation>Recibir el registro de un colega</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>Leyendo y comprobando el archivo…</translation>
    </message>
    <message>
        <source>Compare this fingerprint with your colleague&apos;s:</source>
        <translation>Compare esta huella con la de su colega:</translation>
    </message>
    <message>
        <source>Fingerprint of the colleague&apos;s key</source>
        <translation>Huella de la clave del colega</translation>
    </message>
    <message>
        <source>Take over what is ticked</source>
        <translation>Recibir lo marcado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>From {who}, made {time}. Nothing is taken over until you say so.</source>
        <translation>De {who}, hecho el {time}. Nada se recibe hasta que usted lo diga.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation>La firma es correcta.</translation>
    </message>
    <message>
        <source>Taken over: {count}.</source>
        <translation>Recibido: {count}.</translation>
    </message>
    <message>
        <source>It is in the list, and is sent to the service by itself.</source>
        <translation>Está en la lista y se envía solo al servicio.</translation>
    </message>
    <message>
        <source>Shipments in the file</source>
        <translation>Envíos en el archivo</translation>
    </message>
    <message>
        <source>The space bar ticks what is to be taken over.</source>
        <translation>La barra espaciadora marca lo que se recibe.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
</context>
<context>
    <name>TimelineOutput</name>
    <message>
        <source>There is already a file of that name. Choose another name.</source>
        <translation>Ya existe un archivo con ese nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The timeline could not be saved there. Choose another folder, or free some space.</source>
        <translation>No se pudo guardar la línea de tiempo ahí. Elija otra carpeta o libere espacio.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Guardado: {file}</translation>
    </message>
    <message>
        <source>Print timeline</source>
        <translation>Imprimir línea de tiempo</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look whether it is on, or save a PDF instead.</source>
        <translation>La impresora no recibió las páginas. Revise si está encendida, o guarde un PDF.</translation>
    </message>
    <message>
        <source>This computer lacks what is needed to print (the library libcups2). Save the timeline as PDF instead, or ask whoever looks after the computer to install it.</source>
        <translation>A este equipo le falta lo necesario para imprimir (la biblioteca libcups2). Guarde la línea de tiempo como PDF, o pida a quien administra el equipo que la instale.</translation>
    </message>
    <message>
        <source>Save the timeline as PDF</source>
        <translation>Guardar la línea de tiempo como PDF</translation>
    </message>
    <message>
        <source>Save the timeline as SVG</source>
        <translation>Guardar la línea de tiempo como SVG</translation>
    </message>
    <message>
        <source>Save the timeline as a picture</source>
        <translation>Guardar la línea de tiempo como imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
</context>
<context>
    <name>TimelineSheet</name>
    <message>
        <source>Timeline of the import of {importer}</source>
        <translation>Línea de tiempo de la importación de {importer}</translation>
    </message>
    <message>
        <source>Cargo {number}</source>
        <translation>Carga {number}</translation>
    </message>
    <message>
        <source>Never read</source>
        <translation>Nunca leído</translation>
    </message>
    <message>
        <source>Read on {when}</source>
        <translation>Leído {when}</translation>
    </message>
    <message>
        <source>Source: {sources}</source>
        <translation>Fuente: {sources}</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>linea-de-tiempo</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>Cargo</source>
        <extracomment>Stands no longer: drawn struck through, and told in words by ``detail`` and ``sentence``.</extracomment>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Abandonment</source>
        <translation>Abandono</translation>
    </message>
    <message>
        <source>Codes that are not interpreted</source>
        <translation>Códigos sin interpretar</translation>
    </message>
    <message>
        <source>Inspection channel: {channel}.</source>
        <translation>Canal de aforo: {channel}.</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no aplica</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>Place: {place}.</source>
        <extracomment>The states in which something has happened.</extracomment>
        <translation>Lugar: {place}.</translation>
    </message>
    <message>
        <source>Responsible: {responsible}.</source>
        <translation>Responsable: {responsible}.</translation>
    </message>
    <message>
        <source>Recorded on {when}.</source>
        <translation>Registrado el {when}.</translation>
    </message>
    <message>
        <source>Can still be cured</source>
        <translation>Se puede subsanar</translation>
    </message>
    <message>
        <source>No longer stands: {event}, {when}.</source>
        <translation>Ya no vale: {event}, {when}.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>cumplida</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>prevista</translation>
    </message>
    <message>
        <source>code not interpreted, moves nothing</source>
        <translation>código sin interpretar, no mueve nada</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>It was expected on {when}.</source>
        <translation>Se esperaba el {when}.</translation>
    </message>
    <message>
        <source>Expected on {when}.</source>
        <translation>Prevista para el {when}.</translation>
    </message>
    <message>
        <source>It happened on {when}.</source>
        <translation>Ocurrió el {when}.</translation>
    </message>
    <message>
        <source>It happened on {when}; the time is not known.</source>
        <translation>Ocurrió el {when}; no se conoce la hora.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>withdraws the record above</source>
        <translation>anula el registro de arriba</translation>
    </message>
    <message>
        <source>replaces the record above</source>
        <translation>corrige el registro de arriba</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>and {count} more in Events</source>
        <extracomment>So many other events of a stage are listed; all of them are in the table of events.</extracomment>
        <translation>y {count} más en Eventos</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Última lectura</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>Texto original</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planificado</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>solicitado</translation>
    </message>
    <message>
        <source>of another kind</source>
        <translation>de otro tipo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>{day}, the time is not known</source>
        <translation>{day}, sin hora conocida</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>recorded by hand</source>
        <translation>anotado a mano</translation>
    </message>
    <message>
        <source>demonstration, invented data</source>
        <translation>demostración, datos inventados</translation>
    </message>
    <message>
        <source>This code is not known yet: it is shown as it came and moves nothing.</source>
        <translation>Este código todavía no se conoce: se muestra tal como llegó y no mueve nada.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open SENAE Tracking</source>
        <translation>Abrir SENAE Tracking</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>In order</source>
        <extracomment>Lines of a notification; systems cut longer ones.</extracomment>
        <translation>En orden</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>Sesión vencida</translation>
    </message>
    <message numerus="yes">
        <source>%n shipment(s) with news</source>
        <translation>
            <numerusform>%n envío con novedades</numerusform>
            <numerusform>%n envíos con novedades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>¿Seguir en segundo plano?</translation>
    </message>
    <message>
        <source>The program can stay beside the clock and tell you when something changes. Its menu there ends it. You can change this under Notifications.</source>
        <translation>El programa puede quedarse junto al reloj y avisarle cuando algo cambie. Desde su menú allí se cierra del todo. Usted puede cambiarlo en Notificaciones.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir funcionando</translation>
    </message>
    <message>
        <source>Quit the program</source>
        <translation>Cerrar el programa</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <extracomment>What of the screen is left to a dialog inside of its frame.</extracomment>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Looked for again</source>
        <translation>Lo que se sigue buscando</translation>
    </message>
    <message>
        <source>Nothing is looked for. In Add cargo, choose «Keep looking for it».</source>
        <translation>No se busca nada. En Agregar carga, elija «Seguir buscándolo».</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Dejar de buscar</translation>
    </message>
    <message>
        <source>View the shipment</source>
        <translation>Ver el envío</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>References looked for again</source>
        <translation>Referencias que se siguen buscando</translation>
    </message>
    <message>
        <source>References that nobody knew: they are asked for again, ever less often.</source>
        <translation>Referencias que nadie conocía: se preguntan otra vez, cada vez más espaciado.</translation>
    </message>
</context>
<context>
    <name>Watching</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Preguntado</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Awaiting the manifest</source>
        <translation>En espera del manifiesto</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>Aún no se encuentra</translation>
    </message>
    <message>
        <source>Of another account</source>
        <translation>De otra cuenta</translation>
    </message>
    <message>
        <source>Several: choose in Add cargo</source>
        <translation>Varios: elija en Agregar carga</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>ya no</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Próxima vez</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open the demonstration</source>
        <translation>Abrir la demostración</translation>
    </message>
    <message>
        <source>Look around with invented shipments. Nothing to fill in.</source>
        <translation>Conozca el programa con envíos inventados. Nada que llenar.</translation>
    </message>
    <message>
        <source>Create my account on this computer</source>
        <translation>Crear mi cuenta en este equipo</translation>
    </message>
    <message>
        <source>Follow your own imports. The data stay here.</source>
        <translation>Siga sus propias importaciones. Los datos se quedan aquí.</translation>
    </message>
    <message>
        <source>Enter my agency&apos;s address</source>
        <translation>Escribir la dirección de mi agencia</translation>
    </message>
    <message>
        <source>Sign in to the server that your agency shares.</source>
        <translation>Ingrese al servidor que comparte su agencia.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Add cargo</source>
        <translation>Agregar carga</translation>
    </message>
    <message>
        <source>Record an event…</source>
        <translation>Registrar un evento…</translation>
    </message>
    <message>
        <source>Create a shipment of my own…</source>
        <translation>Crear un envío propio…</translation>
    </message>
    <message>
        <source>Undo what I entered last</source>
        <translation>Deshacer lo último que ingresé</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>Mostrar u ocultar los filtros</translation>
    </message>
    <message>
        <source>Group by importer</source>
        <translation>Agrupar por importador</translation>
    </message>
    <message>
        <source>Portal of SENAE in the browser</source>
        <translation>Portal de SENAE en el navegador</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mi registro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Print timeline…</source>
        <translation>Imprimir línea de tiempo…</translation>
    </message>
    <message>
        <source>Paste box…</source>
        <translation>Caja de pegado…</translation>
    </message>
    <message>
        <source>New version: {version}</source>
        <translation>Versión nueva: {version}</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notificaciones…</translation>
    </message>
    <message>
        <source>Detail to the right of the list</source>
        <translation>Detalle a la derecha de la lista</translation>
    </message>
    <message>
        <source>Hand over my record…</source>
        <translation>Entregar mi registro…</translation>
    </message>
    <message>
        <source>Take over a colleague&apos;s record…</source>
        <translation>Recibir el registro de un colega…</translation>
    </message>
    <message>
        <source>Ask about this one</source>
        <translation>Consultar este</translation>
    </message>
    <message>
        <source>Looked for again…</source>
        <translation>Lo que se sigue buscando…</translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message>
        <source>Remove the shipment</source>
        <translation>Quitar el envío</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Undo the removal</source>
        <translation>Recuperar el envío quitado</translation>
    </message>
    <message>
        <source>Remove only what was entered by mistake. You can undo it right after.</source>
        <translation>Quite solo lo que se ingresó por error. Puede deshacerlo enseguida.</translation>
    </message>
</context>
<context>
    <name>_Tools</name>
    <message>
        <source>Copy summary</source>
        <translation>Copiar resumen</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Guardar como SVG…</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Guardar como imagen (PNG)…</translation>
    </message>
    <message>
        <source>Print timeline…</source>
        <translation>Imprimir línea de tiempo…</translation>
    </message>
    <message>
        <source>Copy, save or print the timeline</source>
        <translation>Copiar, guardar o imprimir la línea de tiempo</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Todos los eventos</translation>
    </message>
    <message>
        <source>Every event in order of occurrence (key +)</source>
        <translation>Cada evento en el orden en que ocurrió (tecla +)</translation>
    </message>
    <message>
        <source>Stages only</source>
        <translation>Solo etapas</translation>
    </message>
    <message>
        <source>Only the stages (key -)</source>
        <translation>Solo las etapas (tecla -)</translation>
    </message>
</context>
</TS>
