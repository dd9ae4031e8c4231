#include "contact/domain/months.hpp"

#include <fmt/format.h>

#include <charconv>

#include "contact/domain/contact_errors.hpp"

namespace bihuan::contact {
namespace {

constexpr int months_of_year = 12, first_year = 2000;

// Months since the year 0; none: the text is not a month.
std::optional<int> month_from(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    int year = 0, month = 0;
    const auto* end = text.data() + text.size();
    const auto read_year = std::from_chars(text.data(), text.data() + 4, year);
    const auto read_month = std::from_chars(text.data() + 5, end, month);
    if (read_year.ptr != text.data() + 4 || read_month.ptr != end) return std::nullopt;
    if (year < first_year || month < 1 || month > months_of_year) return std::nullopt;
    return year * months_of_year + month - 1;
}

std::string month_text(int month) {
    return fmt::format("{}-{:02}", month / months_of_year, month % months_of_year + 1);
}

}  // namespace

Result<std::vector<NamedMonth>> months_until(std::string_view name, std::int64_t count, Instant now,
                                             std::string_view zone) {
    const auto present = month_from(local_text(now, zone).substr(0, 7));
    const auto last = name.empty() ? present : month_from(name);
    if (!last || !present || *last > *present) return refuse_field("until", month_wrong);
    std::vector<NamedMonth> out;
    for (auto month = *last - static_cast<int>(count) + 1; month <= *last; ++month) {
        const auto begin = from_iso_or_local_date(month_text(month) + "-01", zone),
                   end = from_iso_or_local_date(month_text(month + 1) + "-01", zone);
        if (!begin || !end) return refuse_field("until", month_wrong);
        out.push_back({month_text(month), {*begin, *end}});
    }
    return out;
}

}  // namespace bihuan::contact
