// A process log: one event a row (case, activity, resource, time), ordered by whatever; here it becomes cases
// in order of time. Used by the import and by whoever learns from such a past.
#pragma once

#include <functional>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "ticket/types.hpp"

namespace bihuan::gateway {

struct EventMap {  // which column is what; see standards/maps/helpdesk.toml
    std::string case_id = "Case ID", activity = "Activity", resource = "Resource",
                time = "Complete Timestamp", time_format = "%Y/%m/%d %H:%M:%S", zone = "UTC";
    std::string category;             // column; "": every case is of `otherwise`
    std::string otherwise = "fault";  // category of values that [categories] does not name
    std::map<std::string, std::string, std::less<>> categories;
    std::map<std::string, ticket::State, std::less<>>
        activities;  // others are told without a change of state
    EventMap();
};
Result<EventMap> read_event_map(std::string_view toml_text);

struct PastEvent {
    std::string case_id, activity, resource, category;  // category: a code of the standard
    Instant at{};
};
struct RefusedRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
    Error error;
};
struct EventLog {
    std::vector<std::string> columns;
    std::vector<std::vector<PastEvent>> cases;  // by their first event; equal times keep the file's order
    std::int64_t events = 0;
};
// Columns that the map names and the file lacks are an error; a wrong row is handed to `refused` and left
// out.
Result<EventLog> read_event_log(
    std::istream& in, const EventMap& map,
    const std::function<void(const std::vector<std::string>& columns, RefusedRow)>& refused);

}  // namespace bihuan::gateway
