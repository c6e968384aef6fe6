#include "ccurl.h"

#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <strings.h>

// The functions of the library, filled once.
static struct {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  CURLcode (*easy_send)(CURL *, const void *, size_t, size_t *);
  CURLcode (*easy_recv)(CURL *, void *, size_t, size_t *);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
} curl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *fault = NULL;

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) fault = "libcurl.so.4 is too old";
  return found;
}

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    fault = "libcurl.so.4 is not installed";
    return;
  }
  *(void **)&curl.global_init = symbol(library, "curl_global_init");
  *(void **)&curl.easy_init = symbol(library, "curl_easy_init");
  *(void **)&curl.easy_cleanup = symbol(library, "curl_easy_cleanup");
  *(void **)&curl.easy_setopt = symbol(library, "curl_easy_setopt");
  *(void **)&curl.easy_perform = symbol(library, "curl_easy_perform");
  *(void **)&curl.easy_getinfo = symbol(library, "curl_easy_getinfo");
  *(void **)&curl.easy_send = symbol(library, "curl_easy_send");
  *(void **)&curl.easy_recv = symbol(library, "curl_easy_recv");
  *(void **)&curl.easy_strerror = symbol(library, "curl_easy_strerror");
  *(void **)&curl.slist_append = symbol(library, "curl_slist_append");
  *(void **)&curl.slist_free_all = symbol(library, "curl_slist_free_all");
  if (!fault && curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) fault = "libcurl does not start";
}

const char *crm_curl_load(void) {
  pthread_once(&once, load);
  return fault;
}

void *crm_curl_open(void) {
  CURL *handle = curl.easy_init();
  // Time-outs must not be signals in a program with signals of its own.
  if (handle) curl.easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  return handle;
}

void crm_curl_close(void *handle) { curl.easy_cleanup(handle); }

int crm_curl_set_number(void *handle, CURLoption option, long value) {
  return curl.easy_setopt(handle, option, value);
}

int crm_curl_set_text(void *handle, CURLoption option, const char *value) {
  return curl.easy_setopt(handle, option, value);
}

void *crm_curl_append(void *list, const char *text) { return curl.slist_append(list, text); }

int crm_curl_set_list(void *handle, CURLoption option, void *list) {
  return curl.easy_setopt(handle, option, (struct curl_slist *)list);
}

void crm_curl_free(void *list) { curl.slist_free_all(list); }

// Keeps the last line with a word of the server in it.
static size_t heard(char *bytes, size_t size, size_t count, void *context) {
  crm_curl_talk *talk = context;
  size_t length = size * count;
  size_t kept = length < sizeof talk->line ? length : sizeof talk->line - 1;
  while (kept > 0 && (bytes[kept - 1] == '\r' || bytes[kept - 1] == '\n')) kept--;
  // Greeting and STARTTLS begin anew; the offers follow as 250-NAME.
  if (kept >= 3 && memcmp(bytes, "220", 3) == 0) talk->offers_utf8 = 0;
  if (kept >= 12 && memcmp(bytes, "250", 3) == 0 && strncasecmp(bytes + 4, "SMTPUTF8", 8) == 0) {
    talk->offers_utf8 = 1;
  }
  // What follows a refusal are empty lines, capabilities, and the good-bye to curl's own QUIT.
  int isGoodbye = kept >= 3 && memcmp(bytes, "221", 3) == 0;
  if (kept > 0 && bytes[0] != '*' && !isGoodbye) {
    memcpy(talk->line, bytes, kept);
    talk->line[kept] = 0;
  }
  return length;
}

static size_t dropped(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  (void)context;
  return size * count;
}

static size_t given(char *bytes, size_t size, size_t count, void *context) {
  crm_curl_talk *talk = context;
  if (talk->needs_utf8 && !talk->offers_utf8) return CURL_READFUNC_ABORT;
  size_t room = size * count, left = talk->count - talk->sent;
  size_t piece = room < left ? room : left;
  memcpy(bytes, talk->bytes + talk->sent, piece);
  talk->sent += piece;
  return piece;
}

int crm_curl_perform(void *handle, crm_curl_talk *talk) {
  talk->line[0] = 0;
  curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, heard);
  curl.easy_setopt(handle, CURLOPT_HEADERDATA, talk);
  curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, dropped);
  CURLcode code = curl.easy_perform(handle);
  // The talk may go before the handle does.
  curl.easy_setopt(handle, CURLOPT_HEADERFUNCTION, dropped);
  curl.easy_setopt(handle, CURLOPT_HEADERDATA, NULL);
  return code;
}

int crm_curl_upload(void *handle, crm_curl_talk *talk) {
  curl.easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl.easy_setopt(handle, CURLOPT_READFUNCTION, given);
  curl.easy_setopt(handle, CURLOPT_READDATA, talk);
  curl.easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)talk->count);
  return crm_curl_perform(handle, talk);
}

// Keeps what fits; a longer answer is an error of the transfer.
static size_t kept(char *bytes, size_t size, size_t count, void *context) {
  crm_curl_answer *answer = context;
  size_t length = size * count, left = answer->room - answer->count;
  size_t piece = length < left ? length : left;
  memcpy(answer->bytes + answer->count, bytes, piece);
  answer->count += piece;
  return piece;
}

int crm_curl_exchange(void *handle, const void *bytes, size_t count, crm_curl_answer *answer) {
  if (bytes) {
    curl.easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    curl.easy_setopt(handle, CURLOPT_POSTFIELDS, bytes);
  }
  curl.easy_setopt(handle, CURLOPT_WRITEFUNCTION, kept);
  curl.easy_setopt(handle, CURLOPT_WRITEDATA, answer);
  return curl.easy_perform(handle);
}

long crm_curl_connects(void *handle) {
  long connects = 0;
  curl.easy_getinfo(handle, CURLINFO_NUM_CONNECTS, &connects);
  return connects;
}

int crm_curl_send(void *handle, const void *bytes, size_t count, size_t *sent) {
  return curl.easy_send(handle, bytes, count, sent);
}

int crm_curl_receive(void *handle, void *bytes, size_t count, size_t *received) {
  return curl.easy_recv(handle, bytes, count, received);
}

int crm_curl_wait(void *handle, int writing, int milliseconds) {
  curl_socket_t found = CURL_SOCKET_BAD;
  if (curl.easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &found) != CURLE_OK) return -1;
  if (found == CURL_SOCKET_BAD) return -1;
  struct pollfd one = {.fd = found, .events = writing ? POLLOUT : POLLIN};
  int ready = poll(&one, 1, milliseconds);
  if (ready < 0) return errno == EINTR ? 0 : -1;
  return ready > 0;
}

long crm_curl_reply(void *handle) {
  long reply = 0;
  curl.easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &reply);
  return reply;
}

const char *crm_curl_reason(int code) { return curl.easy_strerror(code); }
