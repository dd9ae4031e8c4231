// How words and files end: with their ticket's, after their time, because their person asks; and what they
// read.
#include <algorithm>

#include "intake/test/desk.hpp"

namespace bihuan::intake {
namespace {

class Endings : public Desk {};

TEST_P(Endings, FilesAreSealedAndGoWithTheTicketsWords) {
    const auto taken = bring(
        "From: li@example.com\r\nSubject: 账单\r\nContent-Type: multipart/mixed; "
        "boundary=x\r\n\r\n--x\r\n\r\nsee\r\n--x\r\nContent-Type: application/pdf; "
        "name=\"a.pdf\"\r\n\r\n%PDF-1.4 secret-bytes\r\n--x--\r\n");
    const auto detail =
        by(agent(), [&](Unit& unit) { return get_arrival(unit, context_, taken.arrival_id); });
    ASSERT_TRUE(detail);
    ASSERT_EQ(detail->files.size(), 1U);
    const auto file = by(agent(), [&](Unit& unit) {
        return read_file(unit, context_, taken.arrival_id, detail->files[0].file_id);
    });
    EXPECT_NE(file->bytes.find("secret-bytes"), std::string::npos);
    const auto other = bring(mail("li@example.com", "x", {}, "y"), 2);
    EXPECT_EQ(code_of(by(agent(),
                         [&](Unit& unit) {
                             return read_file(unit, context_, other.arrival_id, detail->files[0].file_id);
                         })),
              "intake.file_unknown");
    EXPECT_TRUE(ticket_of(arrival(taken.arrival_id).ticket_id).description.contains("a.pdf"));
    by(system_actor(), [&](Unit& unit) -> Done {
        ticket::anonymise_ticket(unit, ArrivalStore{unit, cipher_}.find(taken.arrival_id)->ticket_id,
                                 {*context_.shelf, folder_});
        return {};
    });
    EXPECT_EQ(arrival(taken.arrival_id).text, "");
    EXPECT_EQ(count("select count(*) as n from kept_file"), 0);
}

TEST_P(Endings, WordsOfWhatIsNoTicketEndAfterTheirTime) {
    const auto id = bring(mail("a@example.net", "k", "Precedence: bulk\r\n")).arrival_id;
    by(system_actor(), [&](Unit& unit) -> Done {
        on_trim(unit, context_);
        return {};
    });
    EXPECT_EQ(arrival(id).text, "还是不行");
    clock_.advance(std::chrono::days{181});
    by(system_actor(), [&](Unit& unit) -> Done {
        on_trim(unit, context_);
        return {};
    });
    EXPECT_EQ(arrival(id).text, "");
    EXPECT_EQ(arrival(id).sender_masked, "");
    EXPECT_EQ(code_of(by(agent(), [&](Unit& unit) { return reveal_arrival(unit, context_, id, "why"); })),
              "intake.words_gone");
    EXPECT_EQ(code_of(by(agent(), [&](Unit& unit) { return add_to_ticket(unit, context_, id, 2, code_); })),
              "intake.words_gone")
        << "nothing of it is left to file";
}

TEST_P(Endings, AFileWithoutAWordEndsAsWell) {
    const auto id =
        bring("Precedence: bulk\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4 x\r\n").arrival_id;
    EXPECT_EQ(count("select count(*) as n from kept_file"), 1);
    clock_.advance(std::chrono::days{181});
    by(system_actor(), [&](Unit& unit) -> Done {
        on_trim(unit, context_);
        return {};
    });
    EXPECT_EQ(count("select count(*) as n from kept_file"), 0);
    EXPECT_EQ(arrival(id).file_count, 0);
}

TEST_P(Endings, APersonReadsThemAndEndsThem) {
    const auto filed = bring(
        "From: li@example.com\r\nSubject: 账单\r\nContent-Type: multipart/mixed; "
        "boundary=x\r\n\r\n--x\r\n\r\nsee\r\n--x\r\nContent-Type: application/pdf; "
        "name=\"a.pdf\"\r\n\r\n%PDF-1.4 bytes\r\n--x--\r\n");
    const auto waiting = bring(mail("li@example.com", "Re: [" + code_ + "]", {}, "不是我的工单"), 2);
    EXPECT_EQ(stands(waiting.arrival_id), "waiting not_theirs");
    const auto others = bring(mail("zhang@example.com", "又断了", {}, "张三的话"), 3);
    const auto part = personal_part(*context_.shelf);
    const std::array persons{li_.number};
    const auto told = by(system_actor(), [&](Unit& unit) -> Result<std::vector<PersonalThing>> {
        return part.tell(unit, persons, 10);
    });
    ASSERT_EQ(told->size(), 2U);
    const auto fact = [&](std::size_t i, std::string_view name) {
        const auto& facts = (*told)[i].facts;
        return std::ranges::find(facts, name, [](const auto& one) { return one.first; })->second;
    };
    EXPECT_EQ(fact(0, "text"), "不是我的工单");
    EXPECT_EQ(fact(1, "address"), "li@example.com");
    EXPECT_EQ(fact(1, "attachments"), "a.pdf");
    by(system_actor(), [&](Unit& unit) -> Done {
        part.erase(unit, persons);
        return {};
    });
    EXPECT_EQ(stands(filed.arrival_id), "filed");
    EXPECT_EQ(arrival(waiting.arrival_id).state, State::dismissed) << "nobody is left to be answered";
    for (const auto id : {filed.arrival_id, waiting.arrival_id}) {
        EXPECT_TRUE(is_gone(arrival(id)));
        EXPECT_EQ(arrival(id).sender_masked, "");
    }
    EXPECT_EQ(count("select count(*) as n from kept_file"), 0);
    EXPECT_EQ(arrival(others.arrival_id).text, "张三的话");
    const auto version = arrival(waiting.arrival_id).version;
    EXPECT_EQ(code_of(by(agent(),
                         [&](Unit& unit) {
                             return set_aside(unit, context_, waiting.arrival_id, version, Action::again,
                                              "x");
                         })),
              "intake.words_gone");
}

INSTANTIATE_TEST_SUITE_P(Engines, Endings, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::intake
