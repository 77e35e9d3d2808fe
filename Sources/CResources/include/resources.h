// The files under Resources/, which are part of the program.
#pragma once
#include <stddef.h>

/// What a file of the program holds.
struct resource {
  /// Its bytes.
  const unsigned char *_Nonnull bytes;
  /// How many there are.
  size_t count;
};

/// How many files there are.
size_t resource_count(void);

/// The path below Resources/ of the file with a number, counted from 0.
const char *_Nonnull resource_path(size_t number);

/// What it holds.
struct resource resource_at(size_t number);
