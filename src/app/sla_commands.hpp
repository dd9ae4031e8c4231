// `bihuan sla explain TICKET`: why a ticket is due when it is due, as the page says it.
#pragma once

#include <string>

namespace bihuan {

struct Program;
// Prints to standard output; answers the exit code: 0, or 1 where there is no such ticket or it has no
// clocks.
int explain_ticket(Program& program, const std::string& code);

}  // namespace bihuan
