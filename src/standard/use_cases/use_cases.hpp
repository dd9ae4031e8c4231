// What can be done with the standard.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "standard/domain/standard_diff.hpp"
#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan::standard {

struct NewCategory {
    CategoryId parent_id;
    std::string code, name_zh, name_en, ticket_type, default_priority;
    std::int64_t default_organization_id = 0;
    bool is_public = true;
    std::int64_t position = 0;
};
struct CategoryChange {
    CategoryId category_id;
    std::int64_t version = 0;
    std::optional<CategoryId> parent_id;
    std::optional<std::string> name_zh, name_en, ticket_type, default_priority;
    std::optional<std::int64_t> default_organization_id;
    std::optional<bool> is_public, is_active;
    std::optional<std::int64_t> position;
};

// Parents before children; a customer sees the public, active part.
std::vector<Category> list_categories(Unit& unit);
Result<Category> create_category(Unit& unit, const NewCategory& wanted);
Result<Category> update_category(Unit& unit, const CategoryChange& change);

// --- versions (1.1.5, 1.2.4)
struct VersionPage {
    std::vector<Version> items;  // newest first, without their text
    std::int64_t next = 0;       // number to go on below; 0: the end
};
VersionPage list_versions(Unit& unit, std::int64_t below, std::int64_t limit);
Result<Version> get_version(Unit& unit, VersionId id);
// `text` absent: that of the version in force.
Result<Version> draft_version(Unit& unit, const std::optional<std::string>& text, const std::string& note);
Result<Version> edit_version(Unit& unit, VersionId id, std::int64_t version,
                             const std::optional<std::string>& text, const std::optional<std::string>& note);
// propose needs `from`; approve takes another person than the author and makes the categories the version
// adds. A `from` that has passed means: from now on.
Result<Version> act_on_version(Unit& unit, VersionId id, std::int64_t version, VersionAction action,
                               std::optional<Instant> from, const std::string& note);
// The operator at the console: both in one.
Result<Version> publish_version(Unit& unit, const std::string& text, Instant from, const std::string& note);
Result<std::vector<Difference>> differences(Unit& unit, VersionId before, VersionId after);

// --- holidays announced since the program was built
struct HolidayFile {
    std::int64_t year = 0;
    std::string text, imported_by;  // imported_by "": shipped
    std::optional<Instant> imported_at;
};
std::vector<HolidayFile> list_holiday_files(Unit& unit);
Result<HolidayYear> import_holidays(Unit& unit, const std::string& text);

}  // namespace bihuan::standard
