// Versions of the standard: who may bring them into force, from when, and what holds meanwhile.
#include <gtest/gtest.h>

#include <algorithm>

#include "standard/calls.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan {
std::span<const Migration> standard_migrations();
}

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

class VersionsTest : public testing::Test {
  protected:
    static Actor person(std::int64_t id, std::string name) {
        auto actor = system_actor();
        actor.user_id = id;
        actor.name = std::move(name);
        return actor;
    }
    template <class F>
    auto write(const Actor& actor, F use) {
        using R = std::invoke_result_t<F, Unit&>;
        if constexpr (requires(R r) { r.has_value(); })
            return store_->write(actor, use);
        else
            return *store_->write(actor, [&](Unit& unit) -> Result<R> { return use(unit); });
    }
    VersionsTest() {
        write(author_, [](Unit& unit) { return ensure_version(unit), true; });
    }
    InForce now() {
        return write(author_, [](Unit& unit) { return in_force(unit, unit.now); });
    }
    // The shipped standard with the urgent fault's limit changed.
    static std::string changed(std::string_view limit) {
        std::string text{embedded_standard_text()};
        const auto at = text.find("resolve = \"4h\"");
        return text.replace(at, 14, "resolve = \"" + std::string{limit} + "\"");
    }
    static Duration urgent_limit(const Standard& standard) {
        for (const auto& rule : standard.sla_rules)
            if (rule.code == "fault.urgent") return rule.resolve.limit;
        return {};
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    std::unique_ptr<Store> store_ = open_store({.url = "sqlite::memory:"}, standard_migrations(), clock_);
    Actor author_ = person(1, "王"), other_ = person(2, "李");
};

TEST_F(VersionsTest, AnotherPersonApprovesAndItHoldsFromItsMomentOn) {
    EXPECT_EQ(now().number, 1);
    EXPECT_EQ(urgent_limit(*now().standard), 4h);
    auto draft =
        write(author_, [](Unit& unit) { return draft_version(unit, changed("3h"), "更快"); }).value();
    const auto from = clock_.now() + 48h;
    const auto act = [&](const Actor& who, VersionAction action, std::optional<Instant> at = {}) {
        return write(who, [&](Unit& unit) {
            return act_on_version(unit, draft.version_id, draft.version, action, at, "");
        });
    };
    EXPECT_EQ(act(other_, VersionAction::approve).error().kind.code, "standard.version_step");
    EXPECT_EQ(act(author_, VersionAction::propose).error().kind.code, "standard.effective_missing");
    draft = act(author_, VersionAction::propose, from).value();
    EXPECT_EQ(act(author_, VersionAction::approve).error().kind.code, "standard.version_own");
    draft = act(other_, VersionAction::approve).value();
    EXPECT_EQ(urgent_limit(*now().standard), 4h) << "not yet";
    clock_.advance(48h);
    EXPECT_EQ(now().number, 2);
    EXPECT_EQ(urgent_limit(*now().standard), 3h);
    EXPECT_EQ(act(other_, VersionAction::withdraw).error().kind.code, "standard.version_in_force");
    const auto old = write(author_, [](Unit& unit) { return in_force(unit, unit.now - 1h); });
    EXPECT_EQ(old.number, 1);
    EXPECT_EQ(
        urgent_limit(*write(author_, [&](Unit& unit) { return version_of(unit, old.version_id); }).standard),
        4h);
}

TEST_F(VersionsTest, RefusesFaultyTextsOldVersionsAndNoChange) {
    const auto propose = [&](const std::string& text) {
        return write(author_, [&](Unit& unit) -> Result<Version> {
            TRY(const auto made, draft_version(unit, text, ""));
            return act_on_version(unit, made.version_id, made.version, VersionAction::propose, unit.now, "");
        });
    };
    EXPECT_EQ(propose(changed("soon")).error().kind.code, "standard.version_faulty");
    EXPECT_EQ(propose(std::string{embedded_standard_text()}).error().kind.code, "standard.version_same");
    const auto draft = write(author_, [](Unit& unit) { return draft_version(unit, {}, ""); }).value();
    const auto edit = [&](std::int64_t version) {
        return write(other_, [&](Unit& unit) {
            return edit_version(unit, draft.version_id, version, changed("2h"), std::nullopt);
        });
    };
    EXPECT_EQ(edit(7).error().kind.code, "standard.version_changed");
    EXPECT_EQ(edit(1)->author_name, "李") << "who wrote last cannot approve";
    EXPECT_EQ(write(author_, [](Unit& unit) { return get_version(unit, VersionId{5}); }).error().kind.code,
              "standard.version_unknown");
}

TEST_F(VersionsTest, AVersionBringsItsCategoriesAndTheConsolePublishesInOneStep) {
    auto text = changed("3h");
    const std::string known = R"({ code = "fault.tv",)";
    text.insert(text.find(known), R"({ code = "fault.cloud", zh = "云服务", en = "Cloud" },
  )");
    const auto made =
        write(system_actor(), [&](Unit& unit) { return publish_version(unit, text, unit.now, "云"); });
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(now().number, 2);
    EXPECT_TRUE(write(author_, [](Unit& unit) { return category_by_code(unit, "fault.cloud").has_value(); }));
}

TEST_F(VersionsTest, AnnouncedHolidaysHoldAtOnceInEveryVersion) {
    const auto is_worked = [&] {
        const auto current = now();
        const auto& rule = *std::ranges::find(current.standard->calendars, "service", &CalendarRule::code);
        return is_working(rule.calendar, *from_iso("2027-03-01T02:00:00Z"));
    };
    EXPECT_TRUE(is_worked());
    const auto import = [&](const std::string& text) {
        return write(author_, [&](Unit& unit) { return import_holidays(unit, text); });
    };
    EXPECT_EQ(import(R"({"year": 2027, "days": [{"name": "试", "date": "2027-13-01", "isOffDay": true}]})")
                  .error()
                  .kind.code,
              "standard.holiday_file");
    ASSERT_TRUE(
        import(R"({"year": 2027, "days": [{"name": "试", "date": "2027-03-01", "isOffDay": true}]})"));
    EXPECT_FALSE(is_worked());
    ASSERT_TRUE(import(R"({"year": 2027, "days": []})"));
    EXPECT_TRUE(is_worked()) << "a corrected file takes the day back";
    const auto files = write(author_, [](Unit& unit) { return list_holiday_files(unit); });
    EXPECT_EQ(files.back().year, 2027);
    EXPECT_EQ(files.back().imported_by, "王");
}

TEST_F(VersionsTest, ChannelsAndPrinciplesAreThoseOfTheVersionInForce) {
    std::string text{embedded_standard_text()};
    const std::string phone = "{ code = \"phone\"", first = "客户为中心：";
    text.insert(text.find(phone), "{ code = \"fax\", zh = \"传真\", en = \"Fax\", clause = \"4.2.1\" },\n  ");
    text.replace(text.find(first), first.size(), "客户第一：");
    const auto has_fax = [&] { return write(author_, [](Unit& unit) { return is_channel(unit, "fax"); }); };
    EXPECT_FALSE(has_fax());
    const auto from = clock_.now() + 1h;
    ASSERT_TRUE(write(author_, [&](Unit& unit) { return publish_version(unit, text, from, "fax"); }));
    EXPECT_FALSE(has_fax()) << "not before its moment";
    clock_.advance(2h);
    EXPECT_TRUE(has_fax());
    EXPECT_EQ(write(author_, [](Unit& unit) { return channels(unit); }).front().code, "fax");
    EXPECT_NE(write(author_, [](Unit& unit) { return principles(unit); }).zh.front().find("客户第一"),
              std::string::npos);
}

}  // namespace
}  // namespace bihuan::standard
