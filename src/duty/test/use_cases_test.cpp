// Presence, skills, capacity and the roster on both engines.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "duty/domain/duty_errors.hpp"
#include "duty/use_cases/use_cases.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "timer/calls.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
std::span<const Migration> identity_migrations();
std::span<const Migration> timer_migrations();
std::span<const Migration> duty_migrations();
}  // namespace bihuan

namespace bihuan::duty {
namespace {

using namespace std::chrono_literals;

class Roster : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        StoreSettings settings{.url = "sqlite::memory:"};
        if (std::string_view{GetParam()} == "postgres") {
            settings.url = emptied_postgres();
            if (settings.url.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        }
        std::vector<Migration> migrations;
        for (const auto part :
             {standard_migrations(), identity_migrations(), timer_migrations(), duty_migrations()})
            migrations.insert(migrations.end(), part.begin(), part.end());
        store_ = open_store(settings, migrations, clock_);
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
            const auto place = [&](OrganizationId above, const char* code) {
                identity::Organization o;
                o.parent_id = above;
                o.code = o.name_zh = o.name_en = code;
                o.kind = above ? "team" : "headquarters";
                return identity::ensure_organization(unit, o);
            };
            root_ = place({}, "hq");
            east_ = place(root_, "east");
            west_ = place(root_, "west");
            standard::ensure_version(unit);
            const auto person = [&](const char* name, OrganizationId where, identity::Role role) {
                identity::NewAccount account;
                account.username = account.display_name = name;
                account.password_hash = "x";
                account.posts = {{where, role}};
                return identity::ensure_user(unit, account);
            };
            wang_ = person("wang", east_, identity::Role::agent);
            li_ = person("li", east_, identity::Role::field_engineer);
            far_ = person("far", west_, identity::Role::agent);
            lead_ = person("lead", root_, identity::Role::team_lead);
            trainer_ = person("trainer", east_, identity::Role::trainer);
            return {};
        });
        ASSERT_TRUE(done);
        worker_ = std::make_unique<timer::Worker>(
            *store_, timer::Handlers{{std::string{presence_timer}, [](Unit& unit, const timer::Due& due) {
                                          look_after_presence(unit, UserId{due.subject_id});
                                      }}});
    }
    void TearDown() override {
        worker_.reset();
        store_.reset();
    }

    Actor actor(UserId id, std::vector<OrganizationId> scope) {
        Actor a;
        a.user_id = id.number;
        a.name = id.text();
        std::vector<std::int64_t> numbers;
        for (const auto one : scope) numbers.push_back(one.number);
        std::ranges::sort(numbers);
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::move(numbers));
        return a;
    }
    Actor east_lead() { return actor(lead_, {east_}); }
    template <class F>
    auto by(const Actor& actor, F use) {
        return store_->write(actor, use);
    }
    void declare(UserId person, Presence presence) {
        ASSERT_TRUE(by(actor(person, {east_}), [&](Unit& unit) { return set_my_presence(unit, presence); }));
    }
    Presence presence_of(UserId person) {
        return store_->read(actor(person, {east_}), [](Unit& unit) { return get_my_duty(unit); })->presence;
    }
    std::vector<std::string> available(OrganizationId where) {
        std::vector<std::string> out;
        const auto people = store_->read(system_actor(), [&](Unit& unit) -> Result<std::vector<Candidate>> {
            return available_people(unit, where);
        });
        for (const auto& one : *people) out.push_back(one.name);
        std::ranges::sort(out);
        return out;
    }
    void wait(std::chrono::seconds time) {
        clock_.advance(time);
        worker_->run_due();
    }

    using Names = std::vector<std::string>;
    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    std::unique_ptr<Store> store_;
    std::unique_ptr<timer::Worker> worker_;
    OrganizationId root_, east_, west_;
    UserId wang_, li_, far_, lead_, trainer_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Roster, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Roster, ThePresentAreCountedOnInTheirUnitAndAboveIt) {
    EXPECT_EQ(available(east_), Names{}) << "nobody, until they say so";
    declare(wang_, Presence::available);
    declare(far_, Presence::available);
    EXPECT_EQ(available(east_), Names{"wang"});
    EXPECT_EQ(available(root_), (Names{"far", "wang"}));
    declare(wang_, Presence::busy);
    EXPECT_EQ(available(east_), Names{});
    EXPECT_EQ(presence_of(wang_), Presence::busy);
    declare(wang_, Presence::offline);
    declare(far_, Presence::offline);
    EXPECT_EQ(available(root_), Names{});
    const auto no =
        by(actor(trainer_, {east_}), [](Unit& unit) { return set_my_presence(unit, Presence::available); });
    ASSERT_FALSE(no);
    EXPECT_EQ(no.error().kind.code, takes_no_part.code);
}

TEST_P(Roster, LongSilenceEndsPresenceAndAWordKeepsIt) {
    declare(wang_, Presence::available);
    wait(29min);
    declare(wang_, Presence::available);  // still there
    wait(29min);
    EXPECT_EQ(presence_of(wang_), Presence::available);
    wait(1min);
    EXPECT_EQ(presence_of(wang_), Presence::offline);
    EXPECT_EQ(available(east_), Names{});
}

TEST_P(Roster, PresenceEndsWithTheShiftAndWorkBeyondItIsDeclaredAnew) {
    const auto start = clock_.now();
    ASSERT_TRUE(by(east_lead(), [&](Unit& unit) { return create_shift(unit, wang_, start, start + 10min); }));
    declare(wang_, Presence::available);
    wait(9min);
    EXPECT_EQ(presence_of(wang_), Presence::available);
    wait(1min);
    EXPECT_EQ(presence_of(wang_), Presence::offline);
    declare(wang_, Presence::available);
    wait(29min);
    EXPECT_EQ(presence_of(wang_), Presence::available) << "ends by silence alone";
    // A shift made shorter while somebody is present ends their presence too.
    const auto later = clock_.now();
    const auto shift =
        *by(east_lead(), [&](Unit& unit) { return create_shift(unit, li_, later, later + 5min); });
    declare(li_, Presence::available);
    ASSERT_TRUE(by(east_lead(), [&](Unit& unit) { return delete_shift(unit, shift.shift_id); }));
    wait(5min);
    EXPECT_EQ(presence_of(li_), Presence::available) << "the shift was taken off the roster";
}

TEST_P(Roster, CapacityIsThePostsUntilAgreedAndSkillsAreTheStandards) {
    const auto look = [&](UserId id) {
        const auto page = *store_->read(actor(lead_, {root_, east_, west_}),
                                        [&](Unit& unit) { return list_people(unit, {}, {}, 50); });
        return *std::ranges::find(page.items, id, &Person::user_id);
    };
    EXPECT_EQ(look(wang_).capacity, 8);
    EXPECT_FALSE(look(wang_).is_capacity_agreed);
    EXPECT_EQ(look(lead_).capacity, 0) << "takes part when agreed";
    PersonChange change{wang_, 0, 3, {{"mobile", 2, {}}}};
    const auto put = [&](const PersonChange& wanted) {
        const auto done = by(east_lead(), [&](Unit& unit) { return update_person(unit, wanted); });
        if (done) return std::string{};
        return std::string{done.error().fields.empty() ? done.error().kind.code
                                                       : done.error().fields.front().kind.code};
    };
    EXPECT_EQ(put(change), "");
    EXPECT_EQ(look(wang_).capacity, 3);
    EXPECT_EQ(look(wang_).skills.front().code, "mobile");
    EXPECT_EQ(put(change), version_conflict.code) << "seen before the change";
    change.version = look(wang_).version;
    change.skills.push_back({"cooking", 1, {}});
    EXPECT_EQ(put(change), skill_unknown.code);
    change.skills.back() = {"mobile", 3, {}};
    EXPECT_EQ(put(change), skill_twice.code);
    EXPECT_EQ(put({far_, 0, 3, {}}), person_unknown.code) << "of another unit";
    EXPECT_EQ(put({trainer_, 0, 3, {}}), person_unknown.code) << "handles nothing";
    by(system_actor(), [&](Unit& unit) -> Done {
        note_given(unit, li_);
        return {};
    });
    EXPECT_EQ(put({li_, look(li_).version, {}, {}}), "") << "given something before anything was agreed";
}

TEST_P(Roster, AWeekIsCopiedWithoutDoubles) {
    const auto monday = *from_iso("2026-03-02T00:00:00+08:00");
    const auto week = std::chrono::days{7};
    const auto shift = [&](UserId who, std::chrono::hours from, std::chrono::hours length) {
        return by(east_lead(),
                  [&](Unit& unit) { return create_shift(unit, who, monday + from, monday + from + length); });
    };
    ASSERT_TRUE(shift(wang_, 8h, 12h));
    ASSERT_TRUE(shift(wang_, 32h, 12h));
    ASSERT_TRUE(shift(li_, 20h, 12h));
    EXPECT_FALSE(shift(far_, 8h, 8h)) << "not of the own units";
    EXPECT_FALSE(shift(wang_, 19h, 2h)) << "overlaps";
    const auto copy = [&](Instant to) {
        return by(east_lead(), [&](Unit& unit) { return copy_week(unit, {}, monday, to); });
    };
    auto done = copy(monday + week);
    EXPECT_EQ(done->copied, 3);
    EXPECT_EQ(done->skipped, 0);
    done = copy(monday + week);
    EXPECT_EQ(done->copied, 0);
    EXPECT_EQ(done->skipped, 3);
    EXPECT_FALSE(copy(monday + week + 1h)) << "not whole weeks";
    EXPECT_FALSE(copy(monday)) << "onto itself";
    const auto next = *store_->read(
        east_lead(), [&](Unit& unit) { return list_shifts(unit, east_, monday + week, monday + 2 * week); });
    ASSERT_EQ(next.size(), 3U);
    EXPECT_EQ(next.front().starts_at, monday + week + 8h);
    const auto seen = store_->read(
        actor(lead_, {west_}), [&](Unit& unit) { return list_shifts(unit, {}, monday, monday + 2 * week); });
    EXPECT_TRUE(seen->empty()) << "another unit's roster";
    EXPECT_FALSE(store_->read(east_lead(), [&](Unit& unit) {
        return list_shifts(unit, {}, monday, monday + 36 * std::chrono::days{1});
    }));
}

}  // namespace
}  // namespace bihuan::duty
