// Face of `privacy` for deeds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.hpp"
#include "base/result.hpp"
#include "keys/types.hpp"
#include "privacy/types.hpp"
#include "sla/board_types.hpp"
#include "sla/types.hpp"
#include "store/keeper.hpp"
#include "store/personal.hpp"
#include "store/store.hpp"
#include "ticket/file_types.hpp"

namespace bihuan::privacy {

// May this customer's data be used for the purpose (its code) now? Unknown purposes are never allowed.
bool is_allowed(Unit& unit, CustomerId customer, std::string_view purpose);

// The purposes every operator has, where there are none yet.
void start(Unit& unit);

struct Context {  // what it stands on for as long as the program runs
    const FieldCipher* cipher = nullptr;
    ticket::AttachmentFiles files;
    const Keepers* keepers = nullptr;      // whose records end after the standard's time
    const PersonalParts* parts = nullptr;  // held about persons beside their tickets and requests
    std::string zone = "Asia/Shanghai";    // whose nights
};
// The statutory clock of a request is near its limit, or past it: into its history, and to the officers.
void hear_clock(Unit& unit, const Context& context, const sla::Reached& reached);
// For the move to another key: requests, and the lines of their history.
keys::Holder sealed_requests();
keys::Holder sealed_entries();
// --- the schedule of keeping (4.3.4): every night, and batch by batch; the subject is the run
inline constexpr std::string_view night_timer = "privacy.retention", run_timer = "privacy.retention_run";
void start_retention(Unit& unit, const Context& context);
void on_night(Unit& unit, const Context& context);
void on_run(Unit& unit, const Context& context, RunId id);
inline constexpr std::string_view clock_subject = "privacy_request";
// What is owed about a leak has a clock each; the subject is the task.
inline constexpr std::string_view leak_clock_subject = "privacy_leak_task";
void hear_leak_clock(Unit& unit, const sla::Reached& reached);
// Both on the board of clocks, for those who see to them.
std::vector<sla::BoardKind> board_kinds(const Context& context);

}  // namespace bihuan::privacy
