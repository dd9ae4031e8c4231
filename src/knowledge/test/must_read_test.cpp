// What has to be read: who is asked, who has confirmed, who is told (7.2.5, 7.3.1).
#include "knowledge/domain/must_read.hpp"

#include "knowledge/store/must_read_store.hpp"
#include "knowledge/test/desk.hpp"
#include "timer/calls.hpp"

namespace bihuan::knowledge {
namespace {

using namespace std::chrono_literals;

identity::Organization unit_of(std::int64_t id, const std::string& path) {
    identity::Organization out;
    out.organization_id = OrganizationId{id};
    out.path = path;
    return out;
}

TEST(MustRead, AsksByUnitAndRole) {
    using identity::Role;
    const std::vector<identity::Organization> all{unit_of(1, "/1/"), unit_of(2, "/1/2/"), unit_of(3, "/1/3/"),
                                                  unit_of(12, "/1/2/12/")};
    const Units units{all};
    const Team everybody{OrganizationId{1}, {}}, agents_of_2{OrganizationId{2}, Role::agent};
    struct Sample {
        const char* why;
        std::vector<Team> teams;
        std::vector<identity::Post> posts;
        std::int64_t in;
    };
    for (const auto& one : {
             Sample{"below", {everybody}, {{OrganizationId{12}, Role::agent}}, 12},
             Sample{"that very unit", {agents_of_2}, {{OrganizationId{2}, Role::agent}}, 2},
             Sample{"not 2 because of 12", {{OrganizationId{12}, {}}}, {{OrganizationId{2}, Role::agent}}, 0},
             Sample{"another role", {agents_of_2}, {{OrganizationId{12}, Role::trainer}}, 0},
             Sample{"by another post",
                    {agents_of_2},
                    {{OrganizationId{3}, Role::agent}, {OrganizationId{12}, Role::agent}},
                    12},
             Sample{"by another team",
                    {agents_of_2, {OrganizationId{3}, {}}},
                    {{OrganizationId{3}, Role::manager}},
                    3},
             Sample{"a unit that is gone", {everybody}, {{OrganizationId{99}, Role::agent}}, 0},
             Sample{"nobody's post", {everybody}, {}, 0},
         })
        EXPECT_EQ(unit_asked(units, one.teams, one.posts).value_or(OrganizationId{}).number, one.in)
            << one.why;
}

TEST(MustRead, AConfirmationIsOfAVersion) {
    MustRead one;
    one.article_id = ArticleId{7};
    one.from_number = 2;
    const std::vector<Confirmation> all{{ArticleId{7}, UserId{1}, 1, {}},
                                        {ArticleId{7}, UserId{2}, 1, {}},
                                        {ArticleId{7}, UserId{2}, 3, {}},
                                        {ArticleId{8}, UserId{3}, 9, {}}};
    const Confirmed confirmed{all};
    EXPECT_EQ(confirmed.find(one, UserId{1}), nullptr) << "an earlier one";
    ASSERT_NE(confirmed.find(one, UserId{2}), nullptr);
    EXPECT_EQ(confirmed.find(one, UserId{2})->number, 3) << "the latest";
    EXPECT_EQ(confirmed.find(one, UserId{3}), nullptr) << "another article";
}

TEST(MustRead, IsToldBeforeTheDayAndAfterIt) {
    const auto at = *from_iso("2026-03-02T01:00:00Z");
    MustRead one;
    one.asked_at = at;
    one.due_at = at + 240h;
    EXPECT_EQ(next_telling(one, 3)->at, at + 240h - 72h);
    EXPECT_EQ(next_telling(one, 30)->at, at) << "not before it was asked";
    one.told_stage = 1;
    EXPECT_EQ(next_telling(one, 3)->at, one.due_at);
    EXPECT_EQ(next_telling(one, 3)->stage, 2);
    one.told_stage = 2;
    EXPECT_FALSE(next_telling(one, 3));
    one.told_stage = 0;
    one.closed_at = at;
    EXPECT_FALSE(next_telling(one, 3));
}

class MustReads : public DeskTest {
  protected:
    void SetUp() override {
        DeskTest::SetUp();
        if (!store_) return;
        const auto done = store_->write(system_actor(), [&](Unit& unit) -> Done {
            hq_ = identity::root_organization(unit)->organization_id;
            for (const auto* code : {"north", "south"}) {
                identity::Organization team;
                team.code = team.name_zh = team.name_en = code;
                team.kind = "team";
                team.parent_id = hq_;
                teams_.push_back(identity::ensure_organization(unit, team));
            }
            const auto account = [&](const char* name, OrganizationId team, identity::Role role) {
                identity::NewAccount wanted;
                wanted.username = wanted.display_name = name;
                wanted.password_hash = "x";
                wanted.posts = {{team, role}};
                return identity::ensure_user(unit, wanted);
            };
            for (const auto* name : {"n1", "n2"})
                people_.push_back(account(name, teams_[0], identity::Role::agent));
            people_.push_back(account("s1", teams_[1], identity::Role::agent));
            people_.push_back(account("lead", teams_[0], identity::Role::team_lead));
            return {};
        });
        ASSERT_TRUE(done);
    }
    Actor person(std::size_t i) {
        Actor a;
        a.user_id = people_.at(i).number;
        a.permissions.set(static_cast<std::size_t>(Permission::ticket_read));
        return a;
    }
    Actor lead() {
        auto a = person(3);
        a.permissions.set(static_cast<std::size_t>(Permission::knowledge_edit));
        a.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector{teams_[0].number});
        return a;
    }
    Actor chief() {
        auto a = other();
        a.sees_all = true;
        return a;
    }
    Result<MustReadView> require(const Actor& who, ArticleId article, std::vector<Team> teams,
                                 std::optional<Instant> due = {}) {
        return by(who, [&](Unit& unit) { return open_must_read(unit, article, {teams, due, "新业务"}); });
    }
    std::vector<OwnMustRead> own(std::size_t i) {
        return look(person(i), [](Unit& unit) { return own_must_reads(unit); });
    }
    Result<OwnMustRead> confirm(std::size_t i, MustReadId id, std::int64_t number) {
        return by(person(i), [&](Unit& unit) { return confirm_must_read(unit, id, number); });
    }
    MustReadView seen(const Actor& who, MustReadId id) {
        return look(who, [&](Unit& unit) { return get_must_read(unit, id); }).value();
    }
    // Whom what is due now tells, until nothing is.
    std::vector<std::string> told(MustReadId id) {
        std::vector<std::string> out;
        for (int i = 0; i < 5; ++i) {
            const auto page = *store_->write(
                system_actor(),
                [&](Unit& unit) -> Result<std::vector<Reminder>> { return on_must_read(unit, id); });
            for (const auto& one : page)
                for (const auto who : one.people)
                    out.push_back(std::to_string(std::ranges::find(people_, who) - people_.begin()) +
                                  (one.zh.contains("仍有人")                            ? " asker"
                                   : one.zh.contains("到期，") && one.zh.contains("已") ? " late"
                                                                                        : " soon"));
        }
        return out;
    }
    OrganizationId hq_;
    std::vector<OrganizationId> teams_;
    std::vector<UserId> people_;  // two of the north, one of the south, the lead of the north
};
INSTANTIATE_TEST_SUITE_P(Engines, MustReads, testing::Values("sqlite", "postgres"));

TEST_P(MustReads, WhoIsAskedReadsAndConfirmsOnce) {
    const auto article = publish("new-plan", content("新套餐", "正文"));
    const auto id = article.article.article_id;
    EXPECT_EQ(code_of(require(lead(), id, {{teams_[1], {}}})), "knowledge.team_unknown") << "not the lead's";
    EXPECT_EQ(code_of(require(lead(), id, {})), "knowledge.teams_missing");
    EXPECT_EQ(code_of(require(lead(), id, {{teams_[0], {}}}, clock_.now())), "knowledge.due_wrong");
    EXPECT_EQ(code_of(require(lead(), id, {{teams_[0], {}}}, clock_.now() + 24h * 200)),
              "knowledge.due_wrong");
    EXPECT_EQ(code_of(require(lead(), ArticleId{5}, {{teams_[0], {}}})), "knowledge.article_unknown");
    const auto draft = create("draft", content("草稿", "正文"));
    EXPECT_EQ(code_of(require(lead(), draft->article.article_id, {{teams_[0], {}}})),
              "knowledge.not_in_force");
    const auto made = require(lead(), id, {{teams_[0], identity::Role::agent}});
    ASSERT_TRUE(made) << code_of(made);
    const auto must_read = made->must_read.must_read_id;
    EXPECT_EQ(made->must_read.due_at, clock_.now() + 24h * 14) << "as the standard says";
    EXPECT_EQ(made->asked, 2);
    EXPECT_EQ(made->confirmed, 0);
    EXPECT_EQ(code_of(require(chief(), id, {{hq_, {}}})), "knowledge.must_read_open") << "one at a time";

    ASSERT_EQ(own(0).size(), 1U);
    EXPECT_EQ(own(0).front().view.title_zh, "新套餐");
    EXPECT_TRUE(own(2).empty()) << "of the south";
    EXPECT_TRUE(own(3).empty()) << "no agent";
    EXPECT_EQ(look(person(0), [](Unit& unit) { return knowledge_work(unit).must_read; }), 1);
    EXPECT_EQ(code_of(confirm(0, must_read, 2)), "knowledge.other_version");
    EXPECT_EQ(code_of(confirm(2, must_read, 1)), "knowledge.not_asked");
    EXPECT_EQ(code_of(confirm(0, MustReadId{5}, 1)), "knowledge.must_read_unknown");
    const auto at = clock_.now();
    ASSERT_TRUE(confirm(0, must_read, 1));
    clock_.advance(1h);
    EXPECT_LT(*confirm(0, must_read, 1)->confirmed_at, at + 1min) << "once";
    EXPECT_EQ(look(person(0), [](Unit& unit) { return knowledge_work(unit).must_read; }), 0);
    const auto view = look(person(0), [&](Unit& unit) { return get_article(unit, id, 0); }).value();
    ASSERT_TRUE(view.must_read);
    EXPECT_TRUE(view.must_read->confirmed_at);

    const auto progress = seen(lead(), must_read);
    EXPECT_EQ(progress.confirmed, 1);
    ASSERT_EQ(progress.units.size(), 1U);
    EXPECT_EQ(progress.units.front().unit.code, "north");
    const auto missing =
        look(lead(), [&](Unit& unit) { return list_must_read_people(unit, must_read, {}, false, {}, 50); });
    ASSERT_EQ(missing->items.size(), 1U);
    EXPECT_EQ(missing->items.front().name, "n2");
    const auto first =
        look(lead(), [&](Unit& unit) { return list_must_read_people(unit, must_read, {}, {}, {}, 1); });
    EXPECT_EQ(first->next, people_[0]);
    const auto rest = look(lead(), [&](Unit& unit) {
        return list_must_read_people(unit, must_read, teams_[0], {}, first->next, 1);
    });
    EXPECT_EQ(rest->items.front().name, "n2");
    EXPECT_FALSE(rest->next);
    const auto csv =
        look(lead(), [&](Unit& unit) { return must_read_csv(unit, must_read, "Asia/Shanghai"); });
    EXPECT_NE(csv->find("north,n1,是,2026-03-02"), csv->npos) << *csv;
    EXPECT_NE(csv->find("north,n2,否,,,"), csv->npos) << *csv;
}

TEST_P(MustReads, ANewVersionAsksAnewWhereItsApproverSaysSo) {
    const auto article = publish("plan", content("套餐", "正文"));
    const auto id = article.article.article_id;
    const auto must_read = require(chief(), id, {{hq_, {}}})->must_read.must_read_id;
    ASSERT_TRUE(confirm(0, must_read, 1));
    const auto publish_next = [&](bool asks_anew) {
        const auto now = look(editor(), [&](Unit& unit) { return get_article(unit, id, 0); }).value();
        const auto draft = by(editor(), [&](Unit& unit) {
            return save_draft(unit, id, now.article.version,
                              content("套餐", asks_anew ? "全新正文" : "错字改正"));
        });
        const auto proposed = act(editor(), *draft, Action::propose);
        return by(other(), [&](Unit& unit) {
            return act_on_article(unit, id, proposed->article.version, Action::approve, {}, asks_anew);
        });
    };
    ASSERT_TRUE(publish_next(false));
    EXPECT_TRUE(own(0).front().confirmed_at) << "it stays read";
    EXPECT_EQ(code_of(confirm(1, must_read, 1)), "knowledge.other_version");
    ASSERT_TRUE(confirm(1, must_read, 2));
    clock_.advance(24h * 13);
    ASSERT_TRUE(publish_next(true));
    EXPECT_FALSE(own(0).front().confirmed_at);
    EXPECT_FALSE(own(1).front().confirmed_at);
    EXPECT_EQ(own(0).front().view.number, 3);
    EXPECT_GE(own(0).front().view.must_read.due_at, clock_.now() + 24h * 13) << "with time to read it";
    ASSERT_TRUE(confirm(0, must_read, 3));
    const auto now = look(editor(), [&](Unit& unit) { return get_article(unit, id, 0); }).value();
    ASSERT_TRUE(act(editor(), now, Action::withdraw, "停售"));
    EXPECT_TRUE(own(1).empty()) << "what is withdrawn need not be read";
    const auto closed = look(chief(), [](Unit& unit) { return list_must_reads(unit, true, {}, 10); });
    ASSERT_EQ(closed.items.size(), 1U);
    EXPECT_EQ(closed.items.front().confirmed, 1);
    EXPECT_EQ(code_of(confirm(1, must_read, 3)), "knowledge.must_read_closed");
}

TEST_P(MustReads, WhoHasNotIsToldBeforeTheDayAndAfterIt) {
    const auto id = publish("plan", content("套餐", "正文")).article.article_id;
    const auto made = require(lead(), id, {{teams_[0], {}}}).value();
    const auto must_read = made.must_read.must_read_id;
    ASSERT_TRUE(confirm(0, must_read, 1));
    EXPECT_EQ(told(must_read), std::vector<std::string>{}) << "not yet";
    clock_.advance(24h * 11 + 1min);
    EXPECT_EQ(told(must_read), (std::vector<std::string>{"1 soon", "3 soon"}));
    EXPECT_EQ(told(must_read), std::vector<std::string>{}) << "once";
    clock_.advance(24h * 3);
    EXPECT_EQ(told(must_read), (std::vector<std::string>{"1 late", "3 late", "3 asker"}));
    EXPECT_EQ(told(must_read), std::vector<std::string>{});
    EXPECT_TRUE(seen(lead(), must_read).is_overdue);
    // Another day begins anew; what is closed tells nobody.
    const auto change = [&](std::int64_t version, Instant due) {
        return by(lead(), [&](Unit& unit) {
            return change_must_read(unit, must_read, version, {{{teams_[0], {}}}, due, "改期"});
        });
    };
    const auto version = seen(lead(), must_read).must_read.version;
    EXPECT_EQ(code_of(change(version + 1, clock_.now() + 24h)), "knowledge.version_conflict");
    const auto changed = change(version, clock_.now() + 24h);
    ASSERT_TRUE(changed) << code_of(changed);
    EXPECT_EQ(told(must_read), (std::vector<std::string>{"1 soon", "3 soon"})) << "within the days before it";
    const auto closed =
        by(lead(), [&](Unit& unit) { return close_must_read(unit, must_read, changed->must_read.version); });
    ASSERT_TRUE(closed) << code_of(closed);
    clock_.advance(24h * 2);
    EXPECT_EQ(told(must_read), std::vector<std::string>{});
    EXPECT_TRUE(own(1).empty());
    ASSERT_TRUE(require(lead(), id, {{teams_[0], {}}})) << "and it may be asked again";
    EXPECT_TRUE(own(0).front().confirmed_at) << "whoever read this version has";
}

TEST_P(MustReads, AnotherUnitsIsNone) {
    const auto id = publish("plan", content("套餐", "正文")).article.article_id;
    const auto south = require(chief(), id, {{teams_[1], {}}})->must_read.must_read_id;
    EXPECT_EQ(code_of(look(lead(), [&](Unit& unit) { return get_must_read(unit, south); })),
              "knowledge.must_read_unknown");
    EXPECT_TRUE(look(lead(), [](Unit& unit) { return list_must_reads(unit, false, {}, 10); }).items.empty());
    const auto other_id = publish("other", content("其他", "正文")).article.article_id;
    const auto all = require(chief(), other_id, {{hq_, {}}}).value();
    const auto mine = seen(lead(), all.must_read.must_read_id);
    EXPECT_EQ(mine.asked, 3) << "of the north alone";
    EXPECT_FALSE(mine.may_change);
    EXPECT_EQ(code_of(by(lead(),
                         [&](Unit& unit) {
                             return close_must_read(unit, all.must_read.must_read_id, all.must_read.version);
                         })),
              "knowledge.team_unknown");
}

}  // namespace
}  // namespace bihuan::knowledge
