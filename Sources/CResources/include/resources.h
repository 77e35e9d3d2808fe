// The files under Resources/, which are part of the program.
#pragma once
#include <stddef.h>

/// A file of the program.
struct resource {
  /// The path below Resources/.
  const char *_Nonnull path;
  /// Its bytes.
  const unsigned char *_Nonnull bytes;
  /// How many there are.
  size_t count;
};

/// How many files there are.
size_t resource_count(void);

/// The file with a number, counted from 0.
struct resource resource_at(size_t number);
