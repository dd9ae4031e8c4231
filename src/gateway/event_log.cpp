#include "gateway/event_log.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "base/work_calendar.hpp"
#include "gateway/import_map.hpp"

namespace bihuan::gateway {
namespace {

Result<PastEvent> read_event(const EventMap& map, const TableRow& row) {
    if (row.cells.size() != row.columns->size())
        return refuse(row_wrong, fmt::format("{} cells, {} columns", row.cells.size(), row.columns->size()));
    PastEvent event{
        trim(row.at(map.case_id)), trim(row.at(map.activity)), trim(row.at(map.resource)), map.otherwise, {}};
    if (event.case_id.empty() || event.activity.empty()) return refuse(row_wrong, "no case or no activity");
    for (const auto* text : {&event.case_id, &event.activity, &event.resource})
        if (!is_valid_utf8(*text) || has_control_characters(*text, false) || code_point_count(*text) > 200)
            return refuse(row_wrong, "text that cannot be used");
    if (!map.category.empty())
        if (const auto found = map.categories.find(trim(row.at(map.category))); found != map.categories.end())
            event.category = found->second;
    const auto at = read_local_time(std::string{row.at(map.time)}, map.time_format, map.zone);
    if (!at) return refuse(row_wrong, fmt::format("no time: {}", row.at(map.time)));
    event.at = *at;
    return event;
}

}  // namespace

// What an activity of a help desk's log means in the closed loop.
EventMap::EventMap()
    : activities{{"Assign seriousness", ticket::State::accepted},
                 {"Take in charge ticket", ticket::State::handling},
                 {"Wait", ticket::State::waiting},
                 {"Require upgrade", ticket::State::waiting},
                 {"Resolve ticket", ticket::State::resolved},
                 {"Closed", ticket::State::closed}} {}

Result<EventMap> read_event_map(std::string_view text) {
    toml::table root;
    try {
        root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return refuse(map_wrong, fmt::format("line {}: {}", error.source().begin.line, error.description()));
    }
    EventMap map;
    const auto set = [&](std::string& target, const char* table, const char* key) {
        target = root[table][key].value_or(target);
    };
    set(map.case_id, "columns", "case");
    set(map.activity, "columns", "activity");
    set(map.resource, "columns", "resource");
    set(map.time, "columns", "time");
    set(map.category, "columns", "category");
    set(map.time_format, "formats", "time");
    set(map.zone, "formats", "zone");
    set(map.otherwise, "defaults", "category");
    if (!is_known_zone(map.zone)) return refuse(map_wrong, fmt::format("formats.zone = {}", map.zone));
    if (const auto* table = root["category"].as_table())
        for (const auto& [value, code] : *table) map.categories[std::string{value.str()}] = code.value_or("");
    if (const auto* table = root["activity"].as_table()) {
        map.activities.clear();
        for (const auto& [name, node] : *table) {
            const auto state = ticket::state_from_text(node.value_or(""));
            if (!state)
                return refuse(map_wrong, fmt::format("line {}: activity {} is no state",
                                                     node.source().begin.line, name.str()));
            map.activities[std::string{name.str()}] = *state;
        }
    }
    return map;
}

Result<EventLog> read_event_log(
    std::istream& in, const EventMap& map,
    const std::function<void(const std::vector<std::string>& columns, RefusedRow)>& refused) {
    CsvReader reader{in};
    const auto first = reader.next();
    EventLog out;
    if (first && *first) out.columns = **first;
    for (const auto* wanted : {&map.case_id, &map.activity, &map.resource, &map.time, &map.category})
        if (!wanted->empty() && std::ranges::find(out.columns, *wanted) == out.columns.end())
            return refuse(columns_missing, *wanted);
    std::vector<PastEvent> events;
    for (auto record = reader.next(); !record || *record; record = reader.next()) {
        if (!record) {
            refused(out.columns, {reader.line(), {}, record.error()});
            continue;
        }
        auto event = read_event(map, {&out.columns, **record});
        if (event)
            events.push_back(std::move(*event));
        else
            refused(out.columns, {reader.line(), **record, event.error()});
    }
    // The file is ordered by case; time decides, and equal times keep the file's order.
    std::ranges::stable_sort(events, {}, &PastEvent::at);
    out.events = std::ssize(events);
    std::map<std::string, std::size_t, std::less<>> place;
    for (auto& event : events) {
        const auto [found, is_new] = place.try_emplace(event.case_id, out.cases.size());
        if (is_new) out.cases.emplace_back();
        out.cases[found->second].push_back(std::move(event));
    }
    return out;
}

}  // namespace bihuan::gateway
