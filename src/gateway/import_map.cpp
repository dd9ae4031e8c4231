#include "gateway/import_map.hpp"

#include <date/tz.h>
#include <fmt/format.h>
#include <time.h>

#include <toml++/toml.h>
#include <algorithm>

#include "base/text.hpp"
#include "ticket/types.hpp"

namespace bihuan::gateway {
namespace {

std::vector<std::string> texts(const toml::node_view<const toml::node>& node) {
    std::vector<std::string> out;
    if (const auto one = node.value<std::string>()) out.push_back(*one);
    if (const auto* list = node.as_array())
        for (const auto& item : *list)
            if (const auto text = item.value<std::string>()) out.push_back(*text);
    return out;
}

std::map<std::string, std::string> pairs(const toml::node_view<const toml::node>& node) {
    std::map<std::string, std::string> out;
    if (const auto* table = node.as_table())
        for (const auto& [name, value] : *table)
            if (const auto text = value.value<std::string>()) out[std::string{name.str()}] = *text;
    return out;
}

// "{City}, {State}" with the row's cells.
std::string filled(const std::string& pattern, const TableRow& row) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto end = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
        if (end == std::string::npos) {
            out += pattern[i];
            continue;
        }
        out += row.at(std::string_view{pattern}.substr(i + 1, end - i - 1));
        i = end;
    }
    return out;
}

std::unexpected<Error> wrong_row(std::string detail) { return refuse(row_wrong, std::move(detail)); }

Result<Instant> read_moment(const ImportMap& map, const TableRow& row) {
    for (const auto& column : map.dates)
        for (const auto& date_format : map.date_formats)
            for (const auto& time_format :
                 map.time_formats.empty() ? std::vector<std::string>{""} : map.time_formats) {
                const auto time = map.time.empty() ? std::string{} : std::string{row.at(map.time)};
                const auto text = std::string{row.at(column)} + (time.empty() ? "" : " " + time);
                const auto format = date_format + (time.empty() ? "" : " " + time_format);
                if (const auto at = read_local_time(text, format, map.zone)) return *at;
            }
    std::string tried;
    for (const auto& column : map.dates) tried += fmt::format("{}=\"{}\" ", column, row.at(column));
    return wrong_row(fmt::format("no date reads: {}{}", tried, map.time.empty() ? "" : row.at(map.time)));
}

}  // namespace

std::string_view TableRow::at(std::string_view column) const {
    const auto found = std::ranges::find(*columns, column);
    if (found == columns->end()) return {};
    const auto i = static_cast<std::size_t>(found - columns->begin());
    return i < cells.size() ? std::string_view{cells[i]} : std::string_view{};
}

std::optional<Instant> read_local_time(const std::string& text, const std::string& format,
                                       const std::string& zone) {
    std::tm parts{};
    const char* rest = ::strptime(text.c_str(), format.c_str(), &parts);
    if (rest == nullptr) return std::nullopt;
    std::int64_t milliseconds = 0;
    if (*rest == '.') {  // a fraction of a second, which strptime does not know
        int digits = 0;
        for (++rest; *rest >= '0' && *rest <= '9'; ++rest, ++digits)
            if (digits < 3) milliseconds = milliseconds * 10 + (*rest - '0');
        for (; digits < 3; ++digits) milliseconds *= 10;
    }
    if (*rest != '\0') return std::nullopt;
    const date::year_month_day day{date::year{parts.tm_year + 1900},
                                   date::month{static_cast<unsigned>(parts.tm_mon + 1)},
                                   date::day{static_cast<unsigned>(parts.tm_mday)}};
    if (!day.ok()) return std::nullopt;
    const auto local = date::local_days{day} + std::chrono::hours{parts.tm_hour} +
                       std::chrono::minutes{parts.tm_min} + std::chrono::seconds{parts.tm_sec};
    const auto seconds = date::locate_zone(zone)->to_sys(local, date::choose::earliest);
    return Instant{seconds.time_since_epoch()} + std::chrono::milliseconds{milliseconds};
}

Result<ImportMap> read_map(std::string_view text) {
    toml::table parsed;
    try {
        parsed = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return refuse(map_wrong, fmt::format("line {}: {}", error.source().begin.line, error.description()));
    }
    const auto& root = parsed;
    const auto column = [&](const char* name) { return root["columns"][name].value_or(std::string{}); };
    ImportMap map;
    map.name = root["name"].value_or(std::string{});
    map.reference = column("reference");
    map.title = column("title");
    map.time = column("time");
    map.channel = column("channel");
    map.status = column("status");
    map.dates = texts(root["columns"]["date"]);
    map.tags = texts(root["columns"]["tags"]);
    map.date_formats = texts(root["formats"]["date"]);
    map.time_formats = texts(root["formats"]["time"]);
    map.zone = root["formats"]["zone"].value_or(map.zone);
    map.description = root["defaults"]["description"].value_or(std::string{});
    map.category = root["defaults"]["category"].value_or(std::string{});
    map.organization = root["defaults"]["organization"].value_or(std::string{});
    map.priority = root["defaults"]["priority"].value_or(map.priority);
    map.channels = pairs(root["channel"]);
    map.states = pairs(root["status"]);
    if (const auto* rules = root["category"].as_array())
        for (const auto& node : *rules)
            if (const auto* table = node.as_table()) {
                CategoryRule rule{texts((*table)["words"]), (*table)["code"].value_or(std::string{})};
                for (auto& word : rule.words) word = fold(word);
                map.rules.push_back(std::move(rule));
            }
    for (const auto& [name, value] :
         {std::pair{"name", &map.name}, std::pair{"columns.reference", &map.reference},
          std::pair{"columns.title", &map.title}, std::pair{"defaults.category", &map.category}})
        if (value->empty()) return refuse(map_wrong, fmt::format("{} is missing", name));
    if (map.dates.empty() || map.date_formats.empty())
        return refuse(map_wrong, "columns.date and formats.date are missing");
    for (const auto& [from, to] : map.states)
        if (!ticket::state_from_text(to)) return refuse(map_wrong, fmt::format("status {} = {}", from, to));
    try {
        (void)date::locate_zone(map.zone);
    } catch (const std::exception&) {
        return refuse(map_wrong, fmt::format("formats.zone = {}", map.zone));
    }
    return map;
}

std::vector<std::string> missing_columns(const ImportMap& map, const std::vector<std::string>& columns) {
    std::vector<std::string> wanted{map.reference, map.title};
    for (const auto* one : {&map.time, &map.channel, &map.status})
        if (!one->empty()) wanted.push_back(*one);
    wanted.insert(wanted.end(), map.dates.begin(), map.dates.end());
    wanted.insert(wanted.end(), map.tags.begin(), map.tags.end());
    std::erase_if(wanted,
                  [&](const std::string& one) { return std::ranges::find(columns, one) != columns.end(); });
    return wanted;
}

Result<MappedRow> map_row(const ImportMap& map, const TableRow& row) {
    if (row.cells.size() != row.columns->size())
        return wrong_row(fmt::format("{} cells, {} columns", row.cells.size(), row.columns->size()));
    for (const auto& cell : row.cells)
        if (!is_valid_utf8(cell)) return wrong_row("not UTF-8");
    MappedRow out;
    const auto reference = trim(row.at(map.reference));
    if (reference.empty()) return wrong_row(map.reference + " is empty");
    out.reference = map.name + ":" + reference;
    out.title = trim(row.at(map.title));
    if (out.title.empty()) return wrong_row(map.title + " is empty");
    if (has_control_characters(out.title, false)) return wrong_row(map.title + " holds control characters");
    if (code_point_count(out.title) > 200) {
        out.description = out.title + "\n";
        out.title = truncate_code_points(out.title, 199) + "…";
    }
    out.description += filled(map.description, row);
    TRY(out.opened_at, read_moment(map, row));
    const auto channel = std::string{row.at(map.channel)};
    const auto found_channel = map.channels.find(channel);
    if (!map.channel.empty() && found_channel == map.channels.end())
        return wrong_row(fmt::format("{} \"{}\" is in no line of [channel]", map.channel, channel));
    out.channel = map.channel.empty() ? "import" : found_channel->second;
    const auto status = std::string{row.at(map.status)};
    const auto found_state = map.states.find(status);
    if (!map.status.empty() && found_state == map.states.end())
        return wrong_row(fmt::format("{} \"{}\" is in no line of [status]", map.status, status));
    out.state = map.status.empty() ? "submitted" : found_state->second;
    for (const auto& column : map.tags)
        if (auto tag = trim(row.at(column)); !tag.empty()) out.tags.push_back(truncate_code_points(tag, 40));
    out.category = map.category;
    const auto folded = fold(out.title);
    for (const auto& rule : map.rules)
        if (std::ranges::any_of(rule.words,
                                [&](const auto& word) { return folded.find(word) != folded.npos; })) {
            out.category = rule.category;
            break;
        }
    return out;
}

}  // namespace bihuan::gateway
