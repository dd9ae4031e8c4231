#pragma once

#include <optional>
#include <vector>

#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

struct HolidayRow {
    std::int64_t year = 0;
    std::string text, imported_by;
    Instant imported_at{};
};

class VersionStore {
  public:
    explicit VersionStore(Unit& unit) : unit_{unit} {}
    std::vector<Version> page(std::int64_t below, std::int64_t limit);  // newest first, without text
    std::optional<Version> find(VersionId id);
    // Without text: it is asked for when the cache does not know the sum.
    std::optional<Version> in_force(Instant at);
    std::optional<Version> head(VersionId id);
    std::int64_t greatest_number();
    void add(const Version& version);
    bool save(const Version& version);  // false: somebody was faster

    std::vector<HolidayRow> holidays();  // a row a year
    std::int64_t holidays_changed_at();
    void put_holidays(const HolidayRow& row);

  private:
    Unit& unit_;
};

}  // namespace bihuan::standard
