#include "app/demo_counter.hpp"

#include <algorithm>
#include <array>

#include "counter/calls.hpp"
#include "identity/calls.hpp"

namespace bihuan::demo {
namespace {

using counter::Lived;

constexpr std::string_view hall_code = "jc-east";
constexpr std::array clerks{"jc.service", "jc.lead"};
constexpr std::array queues{"A", "B", "A", "B", "C", "A", "B", "P"};
constexpr auto past = std::chrono::hours{5};
constexpr std::int64_t just_come = 6;  // in the last minutes, faster than two windows can serve

// People come in waves, about as fast as two windows serve them; each goes to the window that is free first.
std::vector<Lived> lived_until(Instant now, Instant from, std::span<const counter::Sitting> windows,
                               std::span<const customer::CustomerId> customers) {
    Chance chance;
    std::vector<Lived> out;
    const auto come = [&](Instant at) {
        Lived one;
        one.queue = queues.at(static_cast<std::size_t>(chance.below(std::ssize(queues))));
        if (!customers.empty() && chance.percent(60)) one.customer_id = chance.any(customers);
        one.taken_at = at;
        out.push_back(std::move(one));
    };
    const auto recent = std::max(from, now - minutes{just_come});
    for (auto at = from + minutes{1}; at < recent;
         at += chance.lag(minutes{1}, out.size() % 24 < 12 ? minutes{2} : minutes{4}))
        come(at);
    for (std::int64_t i = 0; i < just_come; ++i) come(recent + (now - recent) * i / just_come);
    std::vector<Instant> free(windows.size(), from);
    for (auto& one : out) {
        const auto window = static_cast<std::size_t>(std::ranges::min_element(free) - free.begin());
        const auto called = std::max(free[window], one.taken_at) + std::chrono::seconds{20};
        if (called >= now) break;
        one.called_at = called;
        one.window_id = windows[window].window_id;
        one.user_id = windows[window].user_id;
        if (chance.percent(4)) {
            one.is_absent = true;
            free[window] = called + minutes{2};
            continue;
        }
        one.begun_at = called + std::chrono::seconds{30};
        const auto end = *one.begun_at + chance.lag(minutes{3}, one.queue == "B" ? minutes{2} : minutes{7});
        if (*one.begun_at >= now) one.begun_at.reset();
        free[window] = std::max(end, called + minutes{1});
        if (free[window] < now) one.ended_at = free[window];
    }
    return out;
}

}  // namespace

void make_machine(Unit& unit, const std::string& password_hash, identity::OrganizationId organization,
                  identity::Role role, const std::string& username, const std::string& name) {
    identity::NewAccount wanted;
    wanted.username = username;
    wanted.display_name = name;
    wanted.password_hash = password_hash;
    wanted.posts = {{organization, role}};
    wanted.must_change_password = wanted.has_known_password = true;
    identity::ensure_user(unit, wanted);
}

void fill_hall(Program& p, const People& people, std::span<const customer::CustomerId> customers) {
    const auto hands = p.booking_hands();
    must_have(p.store->write(system_actor(), [&](Unit& unit) -> Result<bool> {
        const auto hall = appointment::hall_by_code(unit, hall_code);
        must(hall.has_value());
        const auto windows = appointment::hall_windows(unit, hall->place_id);
        std::vector<counter::Sitting> sittings;
        for (std::size_t i = 0; i < clerks.size() && i < windows.size(); ++i)
            sittings.push_back(
                {windows[i].window_id, counter::UserId{people.at(clerks.at(i)).actor.user_id}, {}});
        // Numbers are those of a day: just after midnight there is no past yet.
        const auto day = local_date_compact(unit.now, hands.zone);
        auto from = unit.now - past;
        while (local_date_compact(from, hands.zone) != day) from += minutes{10};
        const auto turns = lived_until(unit.now, std::min(from, unit.now), sittings, customers);
        counter::remember_day(unit, hands, hall->place_id, sittings, turns);
        return true;
    }));
}

}  // namespace bihuan::demo
