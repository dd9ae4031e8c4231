#include "app/retention_commands.hpp"

#include <fmt/format.h>

#include "app/program.hpp"
#include "privacy/use_cases/retention.hpp"

namespace bihuan {
namespace {

constexpr std::string_view by = "command line";

}  // namespace

int preview_retention(Program& program) {
    fmt::print("{:<20} {:>10} {:>10} {:>10} {:>10}  {}\n", "entry", "records", "due", "held", "open work",
               "oldest");
    program.store->read(system_actor(), [&](Unit& unit) {
        for (const auto& one : privacy::preview_retention(unit, program.privacy_context())) {
            fmt::print("{:<20} {:>10} {:>10} {:>10} {:>10}  {}{}\n", one.code, one.count.all, one.count.due,
                       one.held, one.in_work, one.count.oldest ? to_iso(*one.count.oldest) : "-",
                       one.waits ? "  (waits for approval)" : "");
            if (one.looked < one.count.due)
                fmt::print("{:<20} held and open work are of the first {}\n", "", one.looked);
        }
        return true;
    });
    return 0;
}

int run_retention(Program& program, const std::string& code) {
    int answer = 0;
    const auto schedule = program.store->read(
        system_actor(), [&](Unit& unit) { return privacy::get_schedule(unit, program.privacy_context()); });
    std::vector<std::string> wanted;
    for (const auto& one : schedule.entries)
        if (code.empty() && one.state == privacy::SwitchState::on) wanted.push_back(one.entry.code);
    if (!code.empty()) wanted.push_back(code);
    if (wanted.empty()) fmt::print("no entry of the schedule is put to work yet (see /privacy/retention)\n");
    for (const auto& one : wanted) {
        const auto run = program.store->write(system_actor(), [&](Unit& unit) {
            return privacy::start_run(unit, program.privacy_context(), one, std::string{by});
        });
        if (!run) {
            fmt::print(stderr, "{}: {}: {}\n", one, run.error().kind.code, run.error().kind.en);
            answer = 1;
        } else if (run->run.state == privacy::RunState::waiting) {
            fmt::print("{}: {} records are due; the run waits for approval\n", one, run->run.due);
        } else {
            fmt::print("{}: {} records are due; a running server disposes of them\n", one, run->run.due);
        }
    }
    return answer;
}

}  // namespace bihuan
