// What is kept for how long: the switch of each entry of the schedule, and the runs that end what is due, as
// plain values.
#pragma once

#include <array>
#include <cstdint>

#include "privacy/types.hpp"
#include "standard/privacy_types.hpp"

namespace bihuan::privacy {

enum class SwitchState { off, proposed, on };
enum class SwitchAction { propose, approve, refuse, switch_off };
enum class RunState { planned, waiting, running, done, declined, stopped };
enum class RunAction { wait, begin, approve, decline, finish, stop };
inline constexpr std::array switch_state_names{std::string_view{"off"}, std::string_view{"proposed"},
                                               std::string_view{"on"}};
inline constexpr std::array switch_action_names{std::string_view{"propose"}, std::string_view{"approve"},
                                                std::string_view{"refuse"}, std::string_view{"switch_off"}};
inline constexpr std::array run_state_names{std::string_view{"planned"},  std::string_view{"waiting"},
                                            std::string_view{"running"},  std::string_view{"done"},
                                            std::string_view{"declined"}, std::string_view{"stopped"}};
inline constexpr std::array run_action_names{std::string_view{"wait"},    std::string_view{"begin"},
                                             std::string_view{"approve"}, std::string_view{"decline"},
                                             std::string_view{"finish"},  std::string_view{"stop"}};
constexpr std::string_view to_text(SwitchState s) { return switch_state_names[static_cast<std::size_t>(s)]; }
constexpr std::string_view to_text(SwitchAction a) {
    return switch_action_names[static_cast<std::size_t>(a)];
}
constexpr std::string_view to_text(RunState s) { return run_state_names[static_cast<std::size_t>(s)]; }
constexpr std::string_view to_text(RunAction a) { return run_action_names[static_cast<std::size_t>(a)]; }

// Whether an entry of the schedule is put to work. It holds for the terms it was approved for: another period
// in the standard is another decision.
struct Switch {
    std::string code;
    SwitchState state = SwitchState::off;
    std::string terms;
    UserId proposed_by_id;
    std::string proposed_by, decided_by;
    std::optional<Instant> proposed_at, decided_at;
    std::int64_t version = 0;  // 0: nobody has touched it yet
};

struct Run {
    RunId run_id;
    std::string code;
    RunState state = RunState::planned;
    bool is_deleted = false;  // else anonymised
    Instant before{};         // what ended earlier than this
    Instant begun_at{};
    std::optional<Instant> ended_at;
    UserId started_by_id;
    std::string started_by;  // "": the clock
    std::string decided_by;  // of one that waited
    std::int64_t all = 0, due = 0, disposed = 0, held = 0, in_work = 0;
    std::int64_t after = 0;  // the last record looked at
    std::int64_t version = 1;
};
constexpr bool is_open(RunState state) { return state <= RunState::running; }

enum class Fate { dispose, held, in_work };  // of one record that is due

}  // namespace bihuan::privacy
