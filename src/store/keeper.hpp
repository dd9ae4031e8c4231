// What a module offers about ending what it keeps, so that nobody else touches its tables (2.2.4, 4.3.4): how
// much is due, which records, and the deed. `app` hands all of them to whoever runs the schedule.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "store/store.hpp"

namespace bihuan {

struct KeptRecord {
    std::int64_t id = 0;
    std::int64_t customer_id = 0;  // whom it is about; 0: nobody
};
struct KeptCount {
    std::int64_t all = 0, due = 0;
    std::optional<Instant> oldest;  // of those due
};
struct Keeper {
    std::string_view what;  // its code in the standard's schedule
    std::function<KeptCount(Unit&, Instant before)> count;
    std::function<std::vector<KeptRecord>(Unit&, Instant before, std::int64_t after, std::int64_t limit)> due;
    std::function<void(Unit&, std::span<const std::int64_t> ids)> dispose;
};
using Keepers = std::vector<Keeper>;

// The rows of one table that end at a moment.
struct KeptTable {
    std::string_view what, table, id;
    std::string_view at;                   // column of the moment it ended; "": the id holds it
    std::string_view customer = "0";       // column or expression
    std::string_view condition = "1 = 1";  // of what has ended and is still whole
};
Keeper deleting_keeper(const KeptTable& table);
Keeper keeper_of(const KeptTable& table, std::function<void(Unit&, std::span<const std::int64_t>)> dispose);

}  // namespace bihuan
