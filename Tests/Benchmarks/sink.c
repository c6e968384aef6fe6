// The peer of `crm cgi`: a CGI program that writes the body to a file and says so.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
  char body[65536], name[] = "/tmp/sink-XXXXXX";
  int file = mkstemp(name), count = read(0, body, sizeof body);
  if (file < 0 || write(file, body, count) != count || fsync(file) != 0) return 1;
  unlink(name);
  return puts("Content-Type: text/plain\n\nok") < 0;
}
