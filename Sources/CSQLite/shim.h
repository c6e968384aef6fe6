#include <malloc.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

/// Keeps the write-ahead log for the next process instead of a checkpoint when the last connection closes.
static inline int crm_sqlite3_no_checkpoint_on_close(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

/// SQLITE_TRANSIENT as a function, since the macro's cast does not reach Swift.
static inline sqlite3_destructor_type crm_sqlite3_transient(void) { return SQLITE_TRANSIENT; }

/// Leaves out the count of every byte that SQLite asks for, which nobody reads; called before its first use.
static inline int crm_sqlite3_without_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

/// Whether nobody may write to a file: none of its owner, group and others, or nobody on its file system.
static inline int crm_is_written_by_nobody(const char *path) {
  struct stat file;
  struct statvfs system;
  if (stat(path, &file) == 0 && (file.st_mode & 0222) == 0) return 1;
  return statvfs(path, &system) == 0 && (system.f_flag & ST_RDONLY) != 0;
}

/// Lets the process keep up to 64 MB that it has freed, and take a megabyte at once: otherwise pages that
/// a large transaction frees and needs again go to the system and back with every row.
static inline void crm_keep_freed_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
}
