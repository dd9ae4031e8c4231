// What every use case of leaks does the same way.
#pragma once

#include "privacy/use_cases/leaks.hpp"

namespace bihuan::privacy {

Result<Leak> find_leak(Unit& unit, LeakId id);
// As find_leak, but one that has ended cannot be changed.
Result<Leak> find_open_leak(Unit& unit, LeakId id);
LeakDetail detail_of(Unit& unit, Leak leak);
void write_leak_entry(Unit& unit, LeakId id, std::string_view action, const std::string& text);
void audit_leak(Unit& unit, std::string_view action, const Leak& leak);
// The history, the audit log and who has the page open.
void note_leak(Unit& unit, std::string_view action, const Leak& leak, const std::string& text);
void add_task(Unit& unit, const LeakTask& task);
// Those of this kind that are not done yet.
void end_tasks(Unit& unit, LeakId id, LeakTaskKind kind);

}  // namespace bihuan::privacy
