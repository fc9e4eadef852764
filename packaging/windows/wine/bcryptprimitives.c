/* bcryptprimitives.dll for Wine only. What is written in Rust asks it for random bytes; Wine 8 has
 * the bytes under an older name. Never shipped.
 */
#include <windows.h>

BOOLEAN WINAPI SystemFunction036(void *buffer, ULONG size); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *buffer, SIZE_T size)
{
    return SystemFunction036(buffer, (ULONG)size);
}
