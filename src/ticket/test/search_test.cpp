#include "ticket/talk_calls.hpp"
#include "ticket/test/desk.hpp"

namespace bihuan::ticket {
namespace {

class Searches : public Desk {};
INSTANTIATE_TEST_SUITE_P(Engines, Searches, testing::Values("sqlite", "postgres"));

TEST_P(Searches, SearchFindsWordsInBothLanguagesAndPagesOn) {
    for (int i = 0; i < 12; ++i) open(lead(), "宽带断网 " + std::to_string(i));
    const auto other = open(lead(), "Router drops the connection");
    const auto find = [&](const std::string& words, std::int64_t limit = 5) {
        TicketFilter f;
        f.query = words;
        return titles(lead(), f, limit).size();
    };
    EXPECT_EQ(find("断网"), 12U);
    EXPECT_EQ(find("带断"), 12U) << "any two characters";
    EXPECT_EQ(find("网"), 12U) << "and one";
    EXPECT_EQ(find("DROPS router"), 1U);
    EXPECT_EQ(find("conn"), 1U) << "as typed so far";
    EXPECT_EQ(find(other.ticket.code), 1U) << "by code";
    EXPECT_EQ(find("光纤"), 0U);
    EXPECT_EQ(find("\" OR NEAR( --"), 0U) << "what is typed is never syntax";
    const auto changed = by(lead(), [&](Unit& unit) {
        TicketChange change;
        change.title = "Wi-Fi 很慢";
        return update_ticket(unit, other.ticket.ticket_id, other.ticket.version, change);
    });
    ASSERT_TRUE(changed);
    EXPECT_EQ(find("Router"), 1U) << "still in the description";
    EXPECT_EQ(find("很慢"), 1U);
}

TEST_P(Searches, ListsByHowTheCustomerSounds) {
    std::vector<TicketId> ids;
    for (int i = 0; i < 8; ++i) ids.push_back(open(lead(), "宽带断网 " + std::to_string(i)).ticket.ticket_id);
    const auto version = [&] { return by(lead(), [&](Unit& unit) { return find(unit, ids[3]); })->version; };
    const auto before = version();
    by(lead(), [&](Unit& unit) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            note_tone(unit, ids[i], static_cast<std::int64_t>(i % 4));
        return Done{};
    });
    EXPECT_EQ(version(), before) << "it is no step of the ticket";
    const auto sounding = [&](std::vector<std::int64_t> tones, Queue queue, Sort sort) {
        TicketFilter f;
        f.tones = std::move(tones);
        f.queue = queue;
        f.sort = sort;
        return titles(lead(), f, 2);
    };
    using Titles = std::vector<std::string>;
    EXPECT_EQ(sounding({2}, Queue::all, Sort::newest), (Titles{"宽带断网 6", "宽带断网 2"}));
    EXPECT_EQ(sounding({2, 3}, Queue::all_open, Sort::priority),
              (Titles{"宽带断网 2", "宽带断网 3", "宽带断网 6", "宽带断网 7"}))
        << "two a page";
    by(lead(), [&](Unit& unit) {
        note_tone(unit, ids[6], 0);
        return Done{};
    });
    EXPECT_EQ(sounding({2}, Queue::all, Sort::oldest), (Titles{"宽带断网 2"}));
    TicketFilter words;
    words.query = "断网";
    words.tones = {3};
    EXPECT_EQ(titles(lead(), words, 5).size(), 2U);
    EXPECT_TRUE(titles(
                    far(),
                    [] {
                        TicketFilter f;
                        f.tones = {1, 2, 3};
                        return f;
                    }(),
                    5)
                    .empty())
        << "within the scope alone";
}

TEST_P(Searches, SearchFindsEveryTicketOfAWordHoweverFrequentItIs) {
    constexpr std::int64_t count = 2500;
    const auto has = [](std::int64_t i, const std::string& word) {
        return word == "客户"   ? i % 20 != 0
               : word == "宽带" ? i % 3 == 0
               : word == "光猫" ? i % 40 == 1
                                : word == "泄露" && i == 7;
    };
    const std::vector<std::string> words{"客户", "宽带", "光猫", "泄露", "专线"};
    by(lead(), [&](Unit& unit) {
        for (std::int64_t i = 1; i <= count; ++i) {
            std::string text = "其他";
            for (const auto& word : words)
                if (has(i, word)) text += " " + word;
            SearchStore{unit}.add(TicketId{i}, OrganizationId{1 + i % 2}, index_text(text));
        }
        return Done{};
    });
    by(lead(), [](Unit& unit) {  // the way to a word is chosen by how many tickets there are
        if (unit.is_postgres()) unit.run(Sql{"test.analyze", "analyze ticket_search"});
        return Done{};
    });
    for (const std::int64_t limit : {100, 2000})
        for (const auto& word : words) {
            std::vector<std::int64_t> expected, found;
            for (auto i = count; i > 0; --i)
                if (has(i, word)) expected.push_back(i);
            for (auto before = INT64_MAX;;) {
                const auto page = *store_->read(lead(), [&](Unit& unit) {
                    return Result<std::vector<TicketId>>{
                        *SearchStore{unit}.find(word, {.is_everywhere = true}, before, limit)};
                });
                for (const auto id : page) found.push_back(id.number);
                if (std::ssize(page) < limit) break;
                before = found.back();
            }
            EXPECT_EQ(found, expected) << word << ", " << limit << " at a time";
        }
}

TEST_P(Searches, AWordIsFoundInTheUnitThatHoldsTheTicketNow) {
    const auto one = open(agent(), "光猫亮红灯");
    const auto found = [&](OrganizationId where) {
        const ListScope scope{.is_everywhere = false, .organizations = {where.number}};
        return *store_->read(lead(), [&](Unit& unit) {
            const auto ids = SearchStore{unit}.find("红灯", scope, INT64_MAX, 10);
            return Result<std::size_t>{ListStore{unit}.among(*ids, {}, scope).size()};
        });
    };
    EXPECT_EQ(found(east_), 1U);
    EXPECT_EQ(found(west_), 0U);
    StepFacts away;
    away.organization_id = west_;
    const auto moved = act(lead(), *act(lead(), one, Action::accept), Action::assign, away);
    ASSERT_TRUE(moved);
    EXPECT_EQ(found(east_), 0U);
    EXPECT_EQ(found(west_), 1U);
    ASSERT_TRUE(by(lead(), [&](Unit& unit) {
        TicketChange change;
        change.title = "红灯常亮";
        return update_ticket(unit, one.ticket.ticket_id, moved->ticket.version, change);
    }));
    EXPECT_EQ(found(west_), 1U) << "also once its text was written anew";
}

// A page of a long list is filled from the newest thousand, from four thousand more, or from the index.
TEST_P(Searches, PagesOfASearchJoinToTheWhole) {
    constexpr int count = 1300;
    const auto title_of = [](int i) {
        std::string title = "第" + std::to_string(i);
        if (i % 2 == 0) title += " 宽带";
        if (i % 30 == 0) title += " 套餐";
        if (i < 5) title += " 泄露";
        return title;
    };
    by(lead(), [&](Unit& unit) {
        for (int i = 0; i < count; ++i) {
            auto w = wanted(title_of(i));
            w.description.clear();
            w.organization_id = i % 10 == 9 ? west_ : east_;
            must(open_ticket(unit, codes_, w).has_value());
        }
        return Done{};
    });
    for (const std::string word : {"宽带", "套餐", "泄露", "专线"}) {
        std::vector<std::string> expected;
        for (int i = count - 1; i >= 0; --i)
            if (title_of(i).find(word) != std::string::npos && i % 10 != 9) expected.push_back(title_of(i));
        TicketFilter f;
        f.query = word;
        for (const std::int64_t limit : {5, 40, 500})
            EXPECT_EQ(titles(agent(), f, limit), expected) << word << ", " << limit << " at a time";
    }
}

}  // namespace
}  // namespace bihuan::ticket
