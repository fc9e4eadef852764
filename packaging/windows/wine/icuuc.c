/* icuuc.dll for Wine only. Windows has carried it since 2018; Wine 8 has none.
 *
 * Qt6Core binds these names for encodings older than Unicode. Each look-up here says that there is
 * no such converter, which Qt takes for an answer. It must never be part of what users install.
 */
#include <stdint.h>

#define NAME(result, name) __declspec(dllexport) result name

enum { NO_SUCH_CONVERTER = 4 };

static void refuse(int32_t *status)
{
    if (status)
        *status = NO_SUCH_CONVERTER;
}

NAME(void *, ucnv_open)(const char *name, int32_t *status) { refuse(status); return 0; }
NAME(void, ucnv_close)(void *converter) {}
NAME(void, ucnv_reset)(void *converter) {}
NAME(int8_t, ucnv_getMaxCharSize)(const void *converter) { return 1; }
NAME(const char *, ucnv_getName)(const void *converter, int32_t *status) { refuse(status); return 0; }
NAME(int32_t, ucnv_toUCountPending)(const void *converter, int32_t *status) { return 0; }
NAME(int32_t, ucnv_fromUCountPending)(const void *converter, int32_t *status) { return 0; }
NAME(int32_t, ucnv_countAvailable)(void) { return 0; }
NAME(const char *, ucnv_getAvailableName)(int32_t number) { return 0; }
NAME(const char *, ucnv_getStandardName)(const char *name, const char *standard, int32_t *status)
{
    refuse(status);
    return 0;
}
NAME(void, ucnv_getToUCallBack)(const void *converter, void **action, const void **context) {}
NAME(void, ucnv_getFromUCallBack)(const void *converter, void **action, const void **context) {}
NAME(void, ucnv_setToUCallBack)(void *converter, void *action, const void *context, void **old_action,
                                const void **old_context, int32_t *status) { refuse(status); }
NAME(void, ucnv_setFromUCallBack)(void *converter, void *action, const void *context, void **old_action,
                                  const void **old_context, int32_t *status) { refuse(status); }
NAME(void, ucnv_toUnicode)(void *converter, void **to, const void *to_end, const char **from,
                           const char *from_end, int32_t *offsets, int8_t flush, int32_t *status)
{
    refuse(status);
}
NAME(void, ucnv_fromUnicode)(void *converter, char **to, const char *to_end, const void **from,
                             const void *from_end, int32_t *offsets, int8_t flush, int32_t *status)
{
    refuse(status);
}
NAME(void, UCNV_FROM_U_CALLBACK_SUBSTITUTE)(void) {}
NAME(void, UCNV_TO_U_CALLBACK_SUBSTITUTE)(void) {}
