#include "cqrcode.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// What the library returns, as its header has it.
typedef struct {
  int version;
  int width;
  unsigned char *data;
} code;

static code *(*encode)(int, const unsigned char *, int, int);
static void (*release)(code *);
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libqrencode.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  *(void **)&release = dlsym(library, "QRcode_free");
  *(void **)&encode = dlsym(library, "QRcode_encodeData");
  if (!release) encode = NULL;
}

int crm_qrcode(const unsigned char *bytes, int count, unsigned char *modules, int room) {
  pthread_once(&once, load);
  if (!encode) return 0;
  // The smallest version that holds the bytes, and QR_ECLEVEL_M.
  code *made = encode(count, bytes, 0, 1);
  if (!made) return -1;
  int width = made->width;
  if (width * width > room) width = -1;
  for (int place = 0; place < width * width && width > 0; place++) {
    modules[place] = made->data[place] & 1;
  }
  release(made);
  return width;
}
