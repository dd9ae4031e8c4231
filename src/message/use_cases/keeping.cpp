// What every start brings up to date, and what ends after its time (4.3.4, 2.2.4).
#include "message/use_cases/ship.hpp"
#include "message/use_cases/use_cases.hpp"
#include "standard/message_calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::message {
namespace {

constexpr std::chrono::hours trim_every{1};
constexpr std::int64_t trim_batch = 500;

}  // namespace

void start(Unit& unit) {
    ship_templates(unit);
    timer::set(unit, trim_timer, 0, unit.now + trim_every);
}

void on_trim(Unit& unit) {
    const auto rules = standard::message_rules(unit, unit.now);
    const auto gone = rules->keep_days == 0
                          ? 0
                          : forget_before(unit, unit.now - std::chrono::days{rules->keep_days}, trim_batch);
    // A full batch may have left some.
    timer::set(unit, trim_timer, 0, gone == trim_batch ? unit.now : unit.now + trim_every);
}

keys::Holder sealed_holder() {
    return {.name = "message",
            .count = count_under,
            .reseal = [](Unit& unit, const FieldCipher& cipher, std::int64_t after, std::int64_t limit) {
                return MessageStore{unit, cipher}.reseal(MessageId{after}, limit);
            }};
}

}  // namespace bihuan::message
