// Which times are free (2.2, 2.3.2). Pure: people, windows, pieces of equipment and their agendas in, times
// out.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "appointment/domain/agenda.hpp"

namespace bihuan::appointment {

// One who could do it, already known to be able to; or a window, or a piece of equipment.
struct Schedule {
    std::int64_t owner_id = 0;
    std::vector<Span> duty;     // ignored where `is_always`
    std::vector<Claim> claims;  // of the whole time looked at
    bool is_always = false;
    bool is_fixed = false;  // a window: there is no way to it
};

struct SlotQuery {
    Span range;              // starts are looked for in it
    Tick length = 0;         // of the work
    Tick window = 0;         // the work may begin that much later than the start; 0: at the start
    Tick step = 0;           // starts lie this far apart, in each span of `open` from its beginning
    std::vector<Span> open;  // when it may be done at all, in order; the work ends within it
    std::optional<Position> position;
    Travel travel;
    AppointmentId own;            // moved: its old time is free for it
    std::vector<Claim> customer;  // what else the customer has agreed: not at the same time (2.5.2)
};

struct Slot {
    Tick start = 0;                    // told to the customer, with the window
    std::int64_t free = 0;             // how many could do it
    std::vector<std::int64_t> people;  // some of them, those with the least way first
};
inline constexpr std::size_t slot_people_max = 6;

// By start. A slot is there when a person, a window (where `windows` is given) and one piece of each kind of
// equipment are free at one and the same time.
std::vector<Slot> free_slots(std::span<const Schedule> people, const std::vector<Schedule>* windows,
                             std::span<const std::vector<Schedule>> equipment, const SlotQuery& query);

// A start on the grid, within the range and the open times.
bool is_offered(Tick start, const SlotQuery& query);
// The customer has nothing else at that time.
bool suits_customer(Tick start, const SlotQuery& query);

// How this person could keep a slot: when they would begin, and what is taken along.
struct Fit {
    Tick begin = 0;
    std::vector<std::int64_t> taken;  // a window if asked for, then one piece of each kind
    Tick way = 0;                     // added by it to the day's ways
};
std::optional<Fit> fit(const Schedule& person, const std::vector<Schedule>* windows,
                       std::span<const std::vector<Schedule>> equipment, Tick start, const SlotQuery& query);

}  // namespace bihuan::appointment
