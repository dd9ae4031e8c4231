// `bihuan retention`: what is due by the standard's schedule of keeping, and runs of it.
#pragma once

#include <string>

namespace bihuan {

struct Program;

// Print to standard output and answer the exit code; 1: refused, with the reason on standard error.
int preview_retention(Program& program);  // changes nothing
// Begins a run of each entry that is put to work, or of the one named; a running server carries it out.
int run_retention(Program& program, const std::string& code);

}  // namespace bihuan
