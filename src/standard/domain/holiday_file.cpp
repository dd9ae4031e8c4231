#include "standard/domain/holiday_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

namespace bihuan {
std::vector<std::string_view> holiday_file_texts();  // generated
}  // namespace bihuan

namespace bihuan::standard {
namespace {

namespace json = boost::json;

constexpr std::size_t file_bytes_max = 65'536, days_max = 100, name_bytes_max = 100;

// What stands at `key`, for the reader of the refusal: `days[3].isOffDay: "yes"`.
std::unexpected<Error> refuse_at(std::string_view place, std::string_view key, const json::object& in) {
    const auto* found = in.if_contains(key);
    auto shown = found == nullptr ? std::string{"-"} : json::serialize(*found);
    if (shown.size() > name_bytes_max) shown = "...";  // not cut: that could part a character
    return refuse(holiday_file, fmt::format("{}{}: {}", place, key, shown));
}

std::optional<std::chrono::year_month_day> read_date(std::string_view text) {
    if (text.size() != 10) return std::nullopt;  // a bare date: from_iso reads instants too
    const auto at = from_iso(text);
    if (!at) return std::nullopt;
    return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(*at)};
}

bool belongs_to(const std::chrono::year_month_day& date, int year) {
    using namespace std::chrono;
    return date >= std::chrono::year{year - 1} / December / 1 &&
           date <= std::chrono::year{year + 1} / January / 31;
}

Result<HolidayDay> read_day(const json::value& from, std::string_view place, int year) {
    const auto* row = from.if_object();
    if (row == nullptr) return refuse(holiday_file, fmt::format("{}{{}}", place));
    const auto text = [&](std::string_view key) {
        const auto* found = row->if_contains(key);
        const auto* value = found == nullptr ? nullptr : found->if_string();
        return value == nullptr ? std::string_view{} : std::string_view{*value};
    };
    HolidayDay day;
    day.name = text("name");
    if (day.name.empty() || day.name.size() > name_bytes_max) return refuse_at(place, "name", *row);
    const auto date = read_date(text("date"));
    if (!date || !belongs_to(*date, year)) return refuse_at(place, "date", *row);
    day.date = *date;
    const auto* off = row->if_contains("isOffDay");
    if (off == nullptr || !off->is_bool()) return refuse_at(place, "isOffDay", *row);
    day.is_off = off->get_bool();
    return day;
}

}  // namespace

Result<HolidayYear> read_holiday_year(std::string_view text) {
    if (text.size() > file_bytes_max)
        return refuse(holiday_file, fmt::format("{} B > {} B", text.size(), file_bytes_max));
    boost::system::error_code failed;
    const auto root = json::parse(text, failed);
    if (failed) return refuse(holiday_file, fmt::format("JSON: {}", failed.message()));
    const auto* top = root.if_object();
    if (top == nullptr) return refuse(holiday_file, "JSON: {}");
    const auto* year = top->if_contains("year");
    if (year == nullptr || !year->is_int64() || year->get_int64() < 1950 || year->get_int64() > 2200)
        return refuse_at("", "year", *top);
    const auto* rows = top->if_contains("days");
    if (rows == nullptr || !rows->is_array()) return refuse_at("", "days", *top);
    const auto& days = rows->get_array();
    if (days.size() > days_max)
        return refuse(holiday_file, fmt::format("days: {} > {}", days.size(), days_max));
    HolidayYear out;
    out.year = static_cast<int>(year->get_int64());
    for (std::size_t i = 0; i < days.size(); ++i) {
        TRY(auto day, read_day(days[i], fmt::format("days[{}].", i), out.year));
        const auto twin = std::ranges::find(out.days, day.date, &HolidayDay::date);
        if (twin != out.days.end())
            return refuse(holiday_file,
                          fmt::format("days[{}].date = days[{}].date", i, twin - out.days.begin()));
        out.days.push_back(std::move(day));
    }
    std::ranges::sort(out.days);
    return out;
}

std::vector<std::string_view> embedded_holiday_files() { return holiday_file_texts(); }

}  // namespace bihuan::standard
