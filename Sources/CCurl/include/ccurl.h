// libcurl, loaded when it is first used: a command that speaks to no server pays nothing for it.
#ifndef CRM_CCURL_H
#define CRM_CCURL_H

#include <curl/curl.h>
#include <stddef.h>

/// Loads the library; null where that worked, else why it did not.
const char *crm_curl_load(void);

/// A new handle, or null.
void *crm_curl_open(void);
/// Ends the connection of a handle and frees it.
void crm_curl_close(void *handle);

/// Sets an option that is a number.
int crm_curl_set_number(void *handle, CURLoption option, long value);
/// Sets an option that is a text.
int crm_curl_set_text(void *handle, CURLoption option, const char *value);

/// Adds a text to a list, which it makes from null.
void *crm_curl_append(void *list, const char *text);
/// Sets an option that is a list, which has to live as long as the handle works.
int crm_curl_set_list(void *handle, CURLoption option, void *list);
/// Frees a list.
void crm_curl_free(void *list);

/// What a server said last, kept by `crm_curl_perform` and `crm_curl_upload`.
typedef struct {
  char line[512];
  /// Bytes that are to be sent, and how many of them were.
  const unsigned char *bytes;
  size_t count;
  size_t sent;
  /// Whether an address has letters that only SMTPUTF8 carries, and whether the server offers it: one
  /// that does not gets none of the bytes.
  int needs_utf8;
  int offers_utf8;
} crm_curl_talk;

/// Connects, and logs in where the scheme has a login.
int crm_curl_perform(void *handle, crm_curl_talk *talk);
/// Sends the bytes of `talk` as the upload of the handle's scheme.
int crm_curl_upload(void *handle, crm_curl_talk *talk);

/// What a server answers, kept by `crm_curl_exchange` up to the room that there is.
typedef struct {
  unsigned char *bytes;
  size_t room;
  size_t count;
} crm_curl_answer;

/// Sends a request of HTTP with `bytes` as its body, or without one where that is null, and keeps the
/// body of the answer.
int crm_curl_exchange(void *handle, const void *bytes, size_t count, crm_curl_answer *answer);

/// How many connections the last transfer made: none where the server was not reached.
long crm_curl_connects(void *handle);

/// Sends over an open connection; CURLE_AGAIN where it has to wait.
int crm_curl_send(void *handle, const void *bytes, size_t count, size_t *sent);
/// Receives from an open connection; CURLE_AGAIN where it has to wait.
int crm_curl_receive(void *handle, void *bytes, size_t count, size_t *received);
/// Waits until an open connection can be read, or written: 1 when it can, 0 after so many
/// milliseconds, -1 where it is broken.
int crm_curl_wait(void *handle, int writing, int milliseconds);
/// The last reply code of the server.
long crm_curl_reply(void *handle);
/// What an error code means, in English.
const char *crm_curl_reason(int code);

#endif
