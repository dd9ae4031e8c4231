// What is to become of a row, by what the store holds at this moment.
#pragma once

#include <map>
#include <set>
#include <tuple>

#include "outage/use_cases/use_cases.hpp"

namespace bihuan::outage {

struct Judged {
    RowResult result;        // ready: `wanted` is what to do
    CustomerId customer_id;  // none: not known yet
    appointment::NewAppointment wanted;
};

// What the rows before it in a trial would have taken.
class TrialBook {
  public:
    // False: the entry, or such a booking of the customer, is among them.
    bool is_new(const IntakeRow& row);
    // Also makes of people the visits that one of them can begin within a window.
    void count_room(const appointment::SlotWish& wish, const standard::ServiceType& type,
                    std::vector<appointment::FreeSlot>& slots) const;
    void take(const Judged& judged);

  private:
    using Time =
        std::tuple<std::string, std::int64_t, std::string, Instant>;  // service, place, district, start
    std::set<std::string> keys_;
    std::set<std::tuple<std::string, std::string, std::optional<Instant>>> bookings_;
    std::map<Time, std::int64_t> taken_;
};

// `run`: an entry that this very run brought in is told as it was then. `book`: of a trial, else null.
Judged judge(Unit& unit, const appointment::Hands& hands, const IntakeRow& row, ImportId run,
             const TrialBook* book);

}  // namespace bihuan::outage
