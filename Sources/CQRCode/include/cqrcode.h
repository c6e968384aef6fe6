// libqrencode, loaded when it is first used: no other command pays for it.
#ifndef CRM_CQRCODE_H
#define CRM_CQRCODE_H

/// Puts `count` bytes into a code of medium correction. Returns its width, and fills `modules` row by
/// row with 1 for black; 0 where the library is missing, -1 where the bytes or the `room` are too much.
int crm_qrcode(const unsigned char *bytes, int count, unsigned char *modules, int room);

#endif
