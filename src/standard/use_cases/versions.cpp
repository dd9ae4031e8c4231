#include <fmt/format.h>

#include <mutex>

#include "base/crypto.hpp"
#include "standard/booking_reason_calls.hpp"
#include "standard/calls.hpp"
#include "standard/channel_calls.hpp"
#include "standard/chat_calls.hpp"
#include "standard/contact_archive_calls.hpp"
#include "standard/contact_file_calls.hpp"
#include "standard/domain/holiday_file.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/domain/version_rules.hpp"
#include "standard/intake_calls.hpp"
#include "standard/message_calls.hpp"
#include "standard/store/category_store.hpp"
#include "standard/store/version_store.hpp"
#include "standard/tone_calls.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan::standard {
namespace {

using Whole = StandardFile;  // a text as it was read

// Texts read already, by sum and holidays. A pure function's memory, so one serves all stores of a process.
class ReadTexts {
  public:
    std::shared_ptr<const Whole> find(const std::string& key) {
        const std::scoped_lock lock{mutex_};
        const auto found = known_.find(key);
        return found == known_.end() ? nullptr : found->second;
    }
    void keep(const std::string& key, std::shared_ptr<const Whole> whole) {
        const std::scoped_lock lock{mutex_};
        if (known_.size() >= kept_max) known_.clear();
        known_.emplace(key, std::move(whole));
    }

  private:
    static constexpr std::size_t kept_max = 64;
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const Whole>> known_;
};
ReadTexts& read_texts() {
    static ReadTexts texts;
    return texts;
}

std::shared_ptr<const Whole> with_holidays(VersionStore& store, const std::string& text) {
    auto whole = std::make_shared<Whole>(read_standard(text));
    for (const auto& row : store.holidays())
        if (const auto year = read_holiday_year(row.text)) replace_holidays(whole->standard, "cn", *year);
    return whole;
}

struct Found {
    InForce version;
    std::shared_ptr<const Whole> whole;
};
Found read_version(Unit& unit, const std::optional<Version>& head) {
    VersionStore store{unit};
    const auto key = fmt::format("{} {}", head ? head->sha256 : "shipped", store.holidays_changed_at());
    auto whole = read_texts().find(key);
    if (!whole) {
        const auto row = head ? store.find(head->version_id) : std::nullopt;
        whole = with_holidays(store, row ? row->text : std::string{embedded_standard_text()});
        read_texts().keep(key, whole);
    }
    return {{head ? head->version_id : VersionId{}, head ? head->number : 0, {whole, &whole->standard}},
            whole};
}

// What a unit read it does not read again: a step of a ticket asks some fifteen times by which version it
// goes.
struct ReadHere {
    std::map<VersionId, InForce> by_id;
    std::optional<Found> now;
};
// To be said by whoever writes versions or holidays.
void forget(Unit& unit) { unit.kept<ReadHere>() = {}; }

Version new_version(Unit& unit, std::string text, std::string note) {
    Version v;
    v.version_id = unit.new_id<VersionId>();
    v.number = VersionStore{unit}.greatest_number() + 1;
    v.sha256 = sha256_hex(text);
    v.text = std::move(text);
    v.note = std::move(note);
    v.author_id = unit.actor().user_id;
    v.author_name = unit.actor().name;
    v.created_at = v.changed_at = unit.now;
    return v;
}

Done check_text(const std::string& text) {
    const auto file = read_standard(text);
    if (file.problems.empty()) return {};
    const auto& first = file.problems.front();
    return refuse(version_faulty, fmt::format("{}:{} {} / {}", first.line, first.path, first.zh, first.en));
}

// Categories the version brings; those there are keep what people made of them.
void add_categories(Unit& unit, const std::string& text) {
    CategoryStore store{unit};
    for (const auto& seed : read_standard(text).standard.categories) {
        if (store.find_code(seed.category.code)) continue;
        auto category = seed.category;
        category.category_id = unit.new_id<CategoryId>();
        if (const auto parent = store.find_code(seed.parent_code)) {
            category.parent_id = parent->category_id;
            category.default_organization_id = parent->default_organization_id;
        }
        store.add(category);
    }
}

Result<Version> saved(Unit& unit, Version v) {
    v.changed_at = unit.now;
    if (!VersionStore{unit}.save(v)) return refuse(version_changed, v.author_name);
    forget(unit);
    ++v.version;
    return v;
}

Result<Version> found_at(Unit& unit, VersionId id, std::int64_t version) {
    TRY(auto v, get_version(unit, id));
    if (v.version != version)
        return refuse(version_changed, v.approver_name.empty() ? v.author_name : v.approver_name);
    return v;
}

void make_approved(Unit& unit, Version& v, Instant from) {
    v.state = VersionState::approved;
    v.effective_from = std::max(from, unit.now);
    v.approved_at = unit.now;
    v.approver_id = unit.actor().user_id;
    v.approver_name = unit.actor().name;
    add_categories(unit, v.text);
}

Found found_in_force(Unit& unit, Instant at) {
    if (at != unit.now) return read_version(unit, VersionStore{unit}.in_force(at));
    auto& now = unit.kept<ReadHere>().now;
    if (!now) now = read_version(unit, VersionStore{unit}.in_force(at));
    return *now;
}

// A part lives as long as the whole it stands in.
template <class Part>
std::shared_ptr<const Part> part_in_force(Unit& unit, Instant at, Part Whole::* part) {
    const auto whole = found_in_force(unit, at).whole;
    return {whole, &(whole.get()->*part)};
}

}  // namespace

InForce in_force(Unit& unit, Instant at) { return found_in_force(unit, at).version; }
std::shared_ptr<const PrivacyRules> privacy_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::privacy);
}
std::shared_ptr<const ContactRules> contact_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::contact);
}
std::shared_ptr<const ContactArchiveRules> contact_archive_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::contact_archive);
}
std::shared_ptr<const ContactFileRules> contact_file_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::contact_files);
}
std::shared_ptr<const KnowledgeRules> knowledge_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::knowledge);
}
std::shared_ptr<const CallRules> call_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::calls);
}
std::shared_ptr<const MessageRules> message_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::messages);
}
std::shared_ptr<const BookingReasons> booking_reasons(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::booking_reasons);
}
std::shared_ptr<const IntakeRules> intake_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::intake);
}
std::shared_ptr<const ToneRules> tone_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::tone);
}
std::shared_ptr<const ChannelHealthRules> channel_health_rules(Unit& unit, Instant at) {
    return part_in_force(unit, at, &Whole::channel_health);
}
std::shared_ptr<const ChatRules> chat_rules(Unit& unit, Instant at) {
    auto whole = found_in_force(unit, at).whole;
    return {whole, &whole->chat};
}
InForce version_of(Unit& unit, VersionId id) {
    auto& by_id = unit.kept<ReadHere>().by_id;
    auto found = by_id.find(id);
    if (found == by_id.end())
        found = by_id.emplace(id, read_version(unit, id ? VersionStore{unit}.head(id) : std::nullopt).version)
                    .first;
    return found->second;
}

void ensure_version(Unit& unit) {
    VersionStore store{unit};
    if (store.greatest_number() > 0) return;
    auto v =
        new_version(unit, std::string{embedded_standard_text()}, "随产品提供 / shipped with the product");
    v.state = VersionState::approved;
    // It holds for whatever is imported from the past too.
    v.effective_from = Instant{};
    v.approved_at = unit.now;
    v.approver_name = unit.actor().name;
    store.add(v);
    forget(unit);
}

VersionPage list_versions(Unit& unit, std::int64_t below, std::int64_t limit) {
    VersionPage page;
    page.items = VersionStore{unit}.page(below == 0 ? INT64_MAX : below, limit + 1);
    if (std::ssize(page.items) > limit) {
        page.items.pop_back();
        page.next = page.items.back().number;
    }
    return page;
}

Result<Version> get_version(Unit& unit, VersionId id) {
    auto found = VersionStore{unit}.find(id);
    if (!found) return refuse(version_unknown);
    return *std::move(found);
}

Result<Version> draft_version(Unit& unit, const std::optional<std::string>& text, const std::string& note) {
    VersionStore store{unit};
    auto words = text;
    if (!words) {
        const auto current = store.in_force(unit.now);
        const auto whole = current ? store.find(current->version_id) : std::nullopt;
        words = whole ? whole->text : std::string{embedded_standard_text()};
    }
    auto v = new_version(unit, *std::move(words), note);
    store.add(v);
    return v;
}

Result<Version> edit_version(Unit& unit, VersionId id, std::int64_t version,
                             const std::optional<std::string>& text, const std::optional<std::string>& note) {
    TRY(auto v, found_at(unit, id, version));
    if (v.state != VersionState::draft) return refuse(version_step, std::string{to_text(v.state)});
    if (text) {
        v.text = *text;
        v.sha256 = sha256_hex(v.text);
        // Whoever wrote the last word of it cannot approve it.
        v.author_id = unit.actor().user_id;
        v.author_name = unit.actor().name;
    }
    if (note) v.note = *note;
    return saved(unit, std::move(v));
}

Result<Version> act_on_version(Unit& unit, VersionId id, std::int64_t version, VersionAction action,
                               std::optional<Instant> from, const std::string& note) {
    TRY(auto v, found_at(unit, id, version));
    const auto next = next_state(version_flow, v.state, action);
    if (!next) return refuse(version_step, std::string{to_text(v.state)});
    switch (action) {
        case VersionAction::propose: {
            if (!from) return refuse_field("effective_from", effective_missing);
            if (*from > unit.now + std::chrono::days{731})
                return refuse_field("effective_from", effective_range);
            TRY_DONE(check_text(v.text));
            const auto current = VersionStore{unit}.in_force(unit.now);
            if (current && current->sha256 == v.sha256)
                return refuse(version_same, std::to_string(current->number));
            v.effective_from = *from;
            break;
        }
        case VersionAction::approve:
            if (v.author_id == unit.actor().user_id) return refuse(version_own);
            TRY_DONE(check_text(v.text));
            make_approved(unit, v, v.effective_from.value_or(unit.now));
            break;
        case VersionAction::withdraw:
            if (v.state == VersionState::approved && v.effective_from <= unit.now)
                return refuse(version_in_force);
            break;
        case VersionAction::send_back:
            break;
    }
    v.state = *next;
    if (!note.empty()) v.note = note;
    return saved(unit, std::move(v));
}

Result<Version> publish_version(Unit& unit, const std::string& text, Instant from, const std::string& note) {
    TRY_DONE(check_text(text));
    auto v = new_version(unit, text, note);
    make_approved(unit, v, from);
    VersionStore{unit}.add(v);
    forget(unit);
    return v;
}

Result<std::vector<Difference>> differences(Unit& unit, VersionId before, VersionId after) {
    TRY(const auto a, get_version(unit, before));
    TRY(const auto b, get_version(unit, after));
    return diff_standards(a.text, b.text);
}

std::vector<HolidayFile> list_holiday_files(Unit& unit) {
    std::map<std::int64_t, HolidayFile> years;
    for (const auto text : embedded_holiday_files())
        if (const auto year = read_holiday_year(text))
            years[year->year] = {year->year, std::string{text}, {}, std::nullopt};
    for (auto& row : VersionStore{unit}.holidays())
        years[row.year] = {row.year, std::move(row.text), std::move(row.imported_by), row.imported_at};
    std::vector<HolidayFile> out;
    for (auto& [number, file] : years) out.push_back(std::move(file));
    return out;
}

Result<HolidayYear> import_holidays(Unit& unit, const std::string& text) {
    TRY(const auto year, read_holiday_year(text));
    VersionStore store{unit};
    // Later than the last, whatever the clock says: texts read before are told apart by it.
    const Instant last{std::chrono::microseconds{store.holidays_changed_at() + 1}};
    store.put_holidays({year.year, text, unit.actor().name, std::max(unit.now, last)});
    forget(unit);
    return year;
}

}  // namespace bihuan::standard
