// The tables of analytics. Rows in, values out; no rule lives here.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "analytics/types.hpp"
#include "store/store.hpp"

namespace bihuan::analytics {

struct Kept : Measure {
    Month month = 0;
};
struct SumKey {
    Month month = 0;
    std::string formula;
    std::int64_t organization_id = 0;
    auto operator<=>(const SumKey&) const = default;
};
struct UnitScope {
    bool is_everywhere = false;
    std::vector<std::int64_t> organizations;  // sorted
};
struct MissRow {
    std::int64_t ticket_id = 0;
    Measure measure;
};

class MeasureStore {
  public:
    explicit MeasureStore(Unit& unit) : unit_{unit} {}
    std::vector<Kept> of_ticket(std::int64_t ticket_id);
    void put(std::int64_t ticket_id, const Kept& row);  // new or changed
    void remove(std::int64_t ticket_id, const Kept& row);
    void add_to_sum(const SumKey& key, const Sums& change);

    // By month and formula, of the units in scope.
    std::map<std::pair<Month, Formula>, Sums> sums(Month from, Month to, const UnitScope& scope);
    std::map<std::int64_t, Sums> by_unit(Month month, Formula formula, const UnitScope& scope);
    // Newest ticket first, below (ticket_id, instance).
    std::vector<MissRow> misses(Month month, Formula formula, const UnitScope& scope, std::int64_t below_id,
                                std::int64_t below_instance, std::int64_t limit);

    bool is_begun();
    void mark_begun();

  private:
    Unit& unit_;
};

}  // namespace bihuan::analytics
