"""Title and detail of every problem, in Spanish and English, for whoever reads an answer raw.

The window has sentences of its own; these serve logs and other clients.
"""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "malformed-json": {
        "es": ("Cuerpo ilegible", "El cuerpo no es JSON válido."),
        "en": ("Unreadable body", "The body is not valid JSON."),
    },
    "invalid-parameter": {
        "es": ("Parámetro inválido", "Revise el parámetro indicado."),
        "en": ("Invalid parameter", "Check the parameter named."),
    },
    "credentials-rejected": {
        "es": ("Credenciales rechazadas", "El RUC, el usuario o la contraseña no coinciden."),
        "en": ("Credentials rejected", "RUC, user or password do not match."),
    },
    "session-expired": {
        "es": ("Sesión terminada", "Vuelva a iniciar sesión."),
        "en": ("Session over", "Sign in again."),
    },
    "token-expired": {
        "es": ("Acceso vencido", "Renueve el acceso con el token de renovación."),
        "en": ("Access expired", "Renew the access with the refresh token."),
    },
    "embedded-secret-required": {
        "es": ("Acceso denegado", "Este servicio atiende solo al programa que lo inició."),
        "en": ("Access denied", "This service answers only the program that started it."),
    },
    "not-authorised-for-oce": {
        "es": ("Sin autorización", "La cuenta no puede actuar por ese operador."),
        "en": ("Not authorised", "The account may not act for that operator."),
    },
    "not-found": {
        "es": ("No encontrado", "No existe o no es visible para esta cuenta."),
        "en": ("Not found", "It does not exist or this account may not see it."),
    },
    "method-not-allowed": {
        "es": ("Método no admitido", "Esta dirección no admite ese método."),
        "en": ("Method not allowed", "This address does not take that method."),
    },
    "duplicate": {
        "es": ("Ya registrado", "Ya sigue un envío con ese número."),
        "en": ("Already registered", "You already follow a shipment with that number."),
    },
    "account-exists": {
        "es": ("La cuenta ya existe", "Ya hay una cuenta con ese RUC y usuario."),
        "en": ("Account exists", "There is already an account of that RUC and user."),
    },
    "not-withdrawable": {
        "es": (
            "No se puede retirar",
            "Solo retira un envío quien lo registró, y mientras nadie más haya anotado nada.",
        ),
        "en": (
            "Cannot be withdrawn",
            "Only whoever registered a shipment may, until somebody else records something.",
        ),
    },
    "sync-token-expired": {
        "es": ("Lectura vencida", "Vuelva a leer todos los envíos."),
        "en": ("Sync token expired", "Read all shipments again."),
    },
    "version-mismatch": {
        "es": ("El envío cambió", "Lea de nuevo el envío antes de escribir."),
        "en": ("The shipment has changed", "Read the shipment again before writing."),
    },
    "body-too-large": {
        "es": ("Cuerpo demasiado grande", "El cuerpo excede un mebibyte."),
        "en": ("Body too large", "The body exceeds one mebibyte."),
    },
    "not-json": {
        "es": ("Solo JSON", "Envíe el cuerpo como application/json."),
        "en": ("JSON only", "Send the body as application/json."),
    },
    "invalid": {
        "es": ("Datos inválidos", "Revise los campos indicados."),
        "en": ("Invalid data", "Check the members named."),
    },
    "idempotency-key-reused": {
        "es": ("Clave repetida", "Esa clave de idempotencia ya sirvió para otra solicitud."),
        "en": ("Key reused", "That idempotency key already served another request."),
    },
    "evidence-not-kept": {
        "es": ("Archivos no admitidos", "Este servicio no tiene con qué cifrar archivos."),
        "en": ("No files kept", "This service has nothing to encrypt files with."),
    },
    "account-locked": {
        "es": ("Cuenta bloqueada", "Demasiados intentos fallidos; espere antes de reintentar."),
        "en": ("Account locked", "Too many failed attempts; wait before trying again."),
    },
    "too-many-requests": {
        "es": ("Demasiadas solicitudes", "Espere el tiempo indicado."),
        "en": ("Too many requests", "Wait for the time given."),
    },
    "internal": {
        "es": ("Falla del servicio", "El servicio falló; cite el código de seguimiento."),
        "en": ("Service failure", "The service failed; quote the trace id."),
    },
    "upstream-unreachable": {
        "es": ("Fuente sin respuesta", "La fuente de los datos no responde."),
        "en": ("Source not answering", "The source of the data does not answer."),
    },
}
