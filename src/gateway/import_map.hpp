// Which column of a CSV file is what; see standards/maps/comcast.toml for the form.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"

namespace bihuan::gateway {

inline constexpr ErrorKind map_wrong{"import.map_wrong", Category::invalid, "导入映射文件有误：{}",
                                     "The map file is wrong: {}"};
inline constexpr ErrorKind columns_missing{"import.columns_missing", Category::invalid, "文件缺少列：{}",
                                           "The file lacks columns: {}"};
inline constexpr ErrorKind row_wrong{"import.row_wrong", Category::invalid, "{}", "{}"};

struct CategoryRule {
    std::vector<std::string> words;  // folded; any of them in the title
    std::string category;
};
struct ImportMap {
    std::string name;                                     // goes before each reference: "comcast:250635"
    std::string reference, title, time, channel, status;  // columns
    std::vector<std::string> dates;                       // columns, the first that reads wins
    std::vector<std::string> date_formats, time_formats;  // strptime's
    std::string zone = "UTC", description, category, organization, priority = "normal";
    std::vector<std::string> tags;  // columns whose values become tags
    std::map<std::string, std::string> channels, states;
    std::vector<CategoryRule> rules;
};
Result<ImportMap> read_map(std::string_view toml_text);

struct TableRow {  // one record with its columns by name
    const std::vector<std::string>* columns;
    std::vector<std::string> cells;
    std::string_view at(std::string_view column) const;
};
struct MappedRow {
    std::string reference, title, description, channel, category, state;
    std::vector<std::string> tags;
    Instant opened_at{};
};
Result<MappedRow> map_row(const ImportMap& map, const TableRow& row);
// Every column the map names and the file lacks.
std::vector<std::string> missing_columns(const ImportMap& map, const std::vector<std::string>& columns);
// Wall-clock text in an IANA zone; nullopt where it does not read.
std::optional<Instant> read_local_time(const std::string& text, const std::string& format,
                                       const std::string& zone);

}  // namespace bihuan::gateway
