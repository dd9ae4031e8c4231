#include "channel/domain/use.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <stdexcept>

namespace bihuan::channel {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day date_of(Day day) {
    return {std::chrono::year{day / 10000}, std::chrono::month{static_cast<unsigned>(day / 100 % 100)},
            std::chrono::day{static_cast<unsigned>(day % 100)}};
}
Day day_of_date(const year_month_day& date) {
    return static_cast<int>(date.year()) * 10000 +
           static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
           static_cast<int>(static_cast<unsigned>(date.day()));
}

void add(ChannelUse& use, const UseKey& key, std::int64_t n, const Span& span, std::size_t bucket) {
    const bool is_before = key.day < span.from;
    auto& sum = is_before ? use.before : use.sum;
    static Point unused;
    auto& point = is_before ? unused : use.points.at(bucket);
    switch (key.measure) {
        case Measure::incoming:
            sum.incoming += n;
            point.incoming += n;
            break;
        case Measure::outgoing:
            sum.outgoing += n;
            point.outgoing += n;
            break;
        case Measure::ticket:
            sum.tickets += n;
            point.tickets += n;
            break;
        default:
            break;
    }
    if (is_before) return;
    switch (key.measure) {
        case Measure::incoming:
        case Measure::outgoing:
            use.segments[key.label] += n;
            break;
        case Measure::language:
            use.languages[key.label] += n;
            break;
        case Measure::message:
            use.messages[key.label] += n;
            break;
        case Measure::preference:
            (key.label == "met" ? use.met : use.missed) += n;
            break;
        case Measure::ticket:
            break;
    }
}

}  // namespace

Measure measure_from_text(std::string_view text) {
    const auto found = std::ranges::find(measure_names, text);
    if (found == measure_names.end()) throw std::runtime_error{"channel_day.measure"};
    return static_cast<Measure>(found - measure_names.begin());
}

void count(Counts& counts, const Contacted& one) {
    const auto add = [&](Measure measure, std::string label) {
        ++counts[{one.day, one.channel, measure, std::move(label), one.organization_id}];
    };
    add(one.is_incoming ? Measure::incoming : Measure::outgoing, one.segment);
    if (!one.is_known) return;
    add(Measure::language, one.language);
    if (!one.is_incoming && !one.preferred.empty())
        add(Measure::preference, one.preferred == one.channel ? "met" : "missed");
}

std::string channel_of(std::string_view type, const std::vector<std::string>& channels,
                       std::string_view source_kind) {
    if (channels.empty()) return std::string{type};
    // Replies are read in the portal, and so are the messages in its inbox.
    const bool is_portal =
        source_kind == "message_portal" || source_kind == "ticket_reply" || source_kind == "visit_delay";
    if (is_portal && std::ranges::find(channels, "portal") != channels.end()) return "portal";
    return channels.front();
}

std::optional<Day> day_from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t size) {
        int out = -1;
        const auto part = text.substr(at, size);
        const auto [end, wrong] = std::from_chars(part.data(), part.data() + part.size(), out);
        return wrong == std::errc{} && end == part.data() + part.size() ? out : -1;
    };
    const auto day = number(0, 4) * 10000 + number(5, 2) * 100 + number(8, 2);
    const bool is_read = number(0, 4) >= 2000 && number(5, 2) > 0 && number(8, 2) > 0;
    return is_read && date_of(day).ok() ? std::optional{day} : std::nullopt;
}

std::string day_text(Day day) {
    return fmt::format("{:04}-{:02}-{:02}", day / 10000, day / 100 % 100, day % 100);
}

Day day_of(Instant at, std::string_view zone) {
    const auto text = local_date_compact(at, zone);
    Day out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

Day day_plus(Day day, int days) {
    return day_of_date(year_month_day{sys_days{date_of(day)} + std::chrono::days{days}});
}

std::optional<Span> span_of(std::string_view from, std::string_view to) {
    const auto first = day_from_text(from), last = day_from_text(to);
    if (!first || !last || *last < *first) return std::nullopt;
    const auto length = (sys_days{date_of(*last)} - sys_days{date_of(*first)}).count() + 1;
    if (length > days_max) return std::nullopt;
    const auto days = static_cast<int>(length);
    return Span{*first, *last, day_plus(*first, -days), day_plus(*first, -1), days};
}

std::vector<int> buckets(const Span& span, bool by_month) {
    std::vector<int> out;
    for (auto day = span.from; day <= span.to; day = day_plus(day, 1))
        if (const auto one = by_month ? day / 100 : day; out.empty() || out.back() != one) out.push_back(one);
    return out;
}

std::vector<ChannelUse> used(const Counts& counts, const Span& span, bool by_month) {
    const auto all = buckets(span, by_month);
    std::map<std::string, ChannelUse> by_channel;
    for (const auto& [key, n] : counts) {
        if (key.day < span.before_from || key.day > span.to || key.channel.empty()) continue;
        auto& use = by_channel[key.channel];
        if (use.channel.empty()) {
            use.channel = key.channel;
            use.points.resize(all.size());
        }
        const auto found = std::ranges::lower_bound(all, by_month ? key.day / 100 : key.day);
        add(use, key, n, span, static_cast<std::size_t>(found - all.begin()));
    }
    std::vector<ChannelUse> out;
    for (auto& [code, use] : by_channel) out.push_back(std::move(use));
    std::ranges::stable_sort(out, std::greater{}, [](const ChannelUse& one) {
        return one.sum.incoming + one.sum.outgoing + one.sum.tickets;
    });
    return out;
}

}  // namespace bihuan::channel
