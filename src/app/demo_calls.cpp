#include "app/demo_calls.hpp"

#include <array>
#include <map>

#include "identity/calls.hpp"
#include "telephone/domain/trial.hpp"
#include "telephone/use_cases/use_cases.hpp"

namespace bihuan::demo {
namespace {

struct Seat {
    const char* username;
    const char* extension;
};
constexpr std::array seats{Seat{"lead", "8000"}, Seat{"agent", "8001"}, Seat{"agent2", "8002"}};
struct Load {
    const char* queue;
    const char* dialled;
    double calls_per_minute;
    std::int64_t agents;
};
constexpr std::array loads{Load{"service", "10000", 0.9, 5}, Load{"fault", "10018", 0.4, 2},
                           Load{"vip", "10008", 0.15, 1}};
constexpr std::int64_t minutes_of_calls = 300;

}  // namespace

void make_lines(Unit& unit, Program& p, const People& people) {
    for (const auto& one : seats)
        telephone::ensure_line(unit, {&p.cipher, p.settings.text("time_zone")},
                               telephone::UserId{people.at(one.username).actor.user_id}, one.extension);
}

// The day so far, told as the switch would have told it, call by call; all have ended.
void fill_calls(Program& p) {
    const telephone::Hands hands{&p.cipher, p.settings.text("time_zone")};
    for (const auto& load : loads) {
        telephone::TrialSetup setup{.queue = load.queue, .dialled = load.dialled, .name = load.queue};
        setup.calls_per_minute = load.calls_per_minute;
        setup.agents = load.agents;
        setup.minutes = minutes_of_calls;
        setup.starts_at = p.clock.now() - std::chrono::minutes{minutes_of_calls};
        std::map<std::string, std::vector<telephone::Told>> calls;
        for (auto& told : telephone::live_calls(setup).events) {
            if (told.at <= p.clock.now()) calls[told.reference].push_back(std::move(told));
        }
        must_have(p.store->write(system_actor(), [&](Unit& unit) -> Result<bool> {
            auto machine = system_actor();
            machine.user_id = identity::user_by_username(unit, "switch").value_or(identity::UserId{}).number;
            unit.act_as(machine);
            for (const auto& [reference, events] : calls)
                if (events.back().kind == telephone::EventKind::wrapped ||
                    events.back().kind == telephone::EventKind::abandoned)
                    TRY_DONE(telephone::report_events(unit, hands, events, false));
            return true;
        }));
    }
}

}  // namespace bihuan::demo
