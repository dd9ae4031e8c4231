// A store of an older version, with attachments that lay in clear and records older than any archive, starts
// under this one: everything still opens, and nothing is left in clear (2.2.4, 4.3.4).
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/program.hpp"
#include "contact/calls.hpp"
#include "contact/use_cases/archiving.hpp"
#include "contact/use_cases/use_cases.hpp"
#include "contact/use_cases/verify.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "keys/calls.hpp"
#include "standard/calls.hpp"
#include "store/test/postgres.hpp"
#include "ticket/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;
using ticket::AttachmentId;
using ticket::TicketId;

constexpr std::string_view written_at = "2024-03-04T01:00:00Z", upgraded_at = "2026-03-02T01:00:00Z";
constexpr std::string_view phone = "13800009876", said = "宽带今晚八点前恢复，请放心";

// What there was before attachments were sealed (ticket 0011): modules that came later, and later parts of
// others, are left out.
std::vector<Migration> old_migrations() {
    struct Until {
        std::string_view module;
        int number;
    };
    constexpr std::array known{Until{"ticket", 10}, Until{"contact", 4}, Until{"identity", 1},
                               Until{"outage", 1},  Until{"chat", 0},    Until{"channel", 0}};
    auto all = all_migrations();
    std::erase_if(all, [&](const Migration& one) {
        const auto found = std::ranges::find(known, one.module, &Until::module);
        return found != known.end() && one.number > found->number;
    });
    return all;
}

class OldStore : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / fmt::format("bihuan-old-{}", random_token(6));
        std::filesystem::create_directories(folder_ / "files");
        if (std::string_view{GetParam()} == "postgres") {
            url_ = emptied_postgres();
            if (url_.empty()) GTEST_SKIP() << "BIHUAN_TEST_POSTGRES gives no PostgreSQL server";
        } else {
            url_ = "sqlite:" + (folder_ / "bihuan.db").string();
        }
        fill();
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    static std::string words(int n) { return fmt::format("in clear: the bill of customer number {}", n); }
    std::filesystem::path clear_path(AttachmentId id) const {
        return folder_ / "files" / fmt::format("{:02x}", id.number % 256) / id.text();
    }

    // As the older version left it: rows without a file, bytes beside them.
    void attach(Unit& unit, int n) {
        const auto id = unit.new_id<AttachmentId>();
        const auto text = words(n);
        unit.run(Sql{"test.attachment", R"sql(
            insert into attachment (attachment_id, ticket_id, file_name, media_type, size, sha256, added_by, added_at, is_public)
            values (:id, :ticket, '账单.txt', 'text/plain', :size, :sha256, 'agent', :at, 1))sql"},
                 {{"id", id},
                  {"ticket", ticket_},
                  {"size", std::ssize(text)},
                  {"sha256", sha256_hex(text)},
                  {"at", unit.now}});
        std::filesystem::create_directories(clear_path(id).parent_path());
        std::ofstream{clear_path(id), std::ios::binary} << text;
        attachments_.push_back(id);
    }

    void fill() {
        const ManualClock clock{*from_iso(written_at)};
        const auto cipher = FieldCipher::from_file((folder_ / "secret.key").string());
        const auto store = open_store({.url = url_}, old_migrations(), clock);
        ticket::CodeSource codes{'A', "Asia/Shanghai"};
        const auto done = store->write(system_actor(), [&](Unit& unit) -> Done {
            keys::begin(unit, cipher, Suite::xchacha, {});
            standard::ensure_version(unit);
            identity::Organization root;
            root.code = root.name_zh = root.name_en = "hq";
            root.kind = "headquarters";
            const auto hq = identity::ensure_organization(unit, root);
            standard::seed(unit, [&](std::string_view) { return hq.number; });
            customer::NewCustomerRecord record;
            record.name = "张三";
            record.contact_points = {{"mobile", std::string{phone}}};
            TRY(customer_, customer::add_customer(unit, cipher, record));
            ticket::ImportedTicket wanted;
            wanted.title = "账单有误";
            wanted.channel = "phone";
            wanted.category_id = standard::category_by_code(unit, "fault.broadband")->category_id;
            wanted.customer_id = customer_;
            wanted.organization_id = hq;
            wanted.opened_at = unit.now;
            wanted.opened_by = system_actor();
            TRY(const auto made, ticket::import_ticket(unit, codes, wanted));
            ticket_ = made.ticket_id;
            for (int n = 0; n < 120; ++n) attach(unit, n);  // more than one piece
            contact::NewRecord call;
            call.type = "call";
            call.started_at = unit.now;
            call.customer_id = customer_;
            call.address = phone;
            call.content = said;
            call.result = "informed";
            call.organization_id = hq;
            call.source_kind = "call";
            for (call.source_id = 1; call.source_id <= 3; ++call.source_id) {
                TRY(const auto kept, contact::record(unit, cipher, call));
                records_.push_back(kept.contact_id);
            }
            return {};
        });
        ASSERT_TRUE(done) << done.error().kind.code << " " << done.error().detail;
    }

    Settings settings() const {
        Settings out;
        const auto set = [&](const char* key, const std::string& value) {
            must(out.set(key, value, "test").has_value());
        };
        set("data_dir", folder_.string());
        set("store.url", url_);
        set("test.manual_clock", std::string{upgraded_at});
        return out;
    }
    // Files of the folder that hold these words.
    std::vector<std::string> holding(std::string_view text) const {
        std::vector<std::string> out;
        for (const auto& one : std::filesystem::recursive_directory_iterator{folder_}) {
            if (!one.is_regular_file()) continue;
            std::ifstream in{one.path(), std::ios::binary};
            const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
            if (bytes.find(text) != std::string::npos) out.push_back(one.path().string());
        }
        return out;
    }
    static std::int64_t count(Program& p, const char* text) {
        return *p.store->read(system_actor(), [&](Unit& unit) -> Result<std::int64_t> {
            return unit.number(Sql{"test.count", text}, {});
        });
    }

    std::filesystem::path folder_;
    std::string url_;
    customer::CustomerId customer_;
    TicketId ticket_;
    std::vector<AttachmentId> attachments_;
    std::vector<contact::ContactId> records_;
};

TEST_P(OldStore, StartsMovesItsFilesAndLeavesNothingInClear) {
    EXPECT_EQ(holding("in clear: the bill").size(), attachments_.size()) << "as it was";
    const auto known = settings();
    Program program{known};
    const auto files = program.attachment_files();
    const auto all_open = [&](const char* when) {
        for (std::size_t n = 0; n < attachments_.size(); ++n) {
            const auto opened = program.store->read(system_actor(), [&](Unit& unit) {
                return ticket::open_attachment(unit, files, attachments_[n]);
            });
            ASSERT_TRUE(opened) << when << " " << n;
            EXPECT_EQ(opened->bytes, words(static_cast<int>(n))) << when;
        }
    };
    all_open("before they are moved");
    // As a running node does, piece by piece.
    int pieces = 1;
    for (auto after = AttachmentId{}; (after = ticket::seal_attachments(*program.store, files, after));
         ++pieces)
        all_open("amid it");
    EXPECT_GT(pieces, 1);
    all_open("afterwards");
    EXPECT_EQ(count(program, "select count(*) as n from attachment where file_id = 0"), 0);
    for (const auto id : attachments_) EXPECT_FALSE(std::filesystem::exists(clear_path(id)));
    EXPECT_TRUE(holding("in clear: the bill").empty());
    EXPECT_TRUE(holding(phone).empty()) << "nor the customer's number";

    // Words two years old go into a cold archive, still open, and are what they were.
    contact::archive_due(*program.store, program.shelf());
    EXPECT_EQ(count(program, "select count(*) as n from contact_record where archive_id > 0"), 3);
    contact::Context context;
    context.cipher = &program.cipher;
    context.shelf = std::make_shared<const file::Shelf>(program.shelf());
    context.zone = "Asia/Shanghai";
    const auto content = [&](contact::ContactId id) {
        return program.store
            ->write(system_actor(), [&](Unit& unit) { return contact::get_contact(unit, context, id); })
            .value()
            .record;
    };
    for (const auto id : records_) EXPECT_EQ(content(id).content, said);
    EXPECT_TRUE(holding(said).empty());
    EXPECT_TRUE(contact::verify_all(*program.store, program.shelf(), {}).findings.empty());

    // The time of one has come: its words end, the others stay, and so does the chain.
    const auto keeper = *std::ranges::find(program.keepers, std::string_view{"contact.text"}, &Keeper::what);
    ASSERT_TRUE(program.store->write(system_actor(), [&](Unit& unit) -> Done {
        keeper.dispose(unit, std::vector{records_[0].number});
        return {};
    }));
    EXPECT_TRUE(content(records_[0]).is_erased);
    EXPECT_EQ(content(records_[0]).content, "");
    EXPECT_EQ(content(records_[1]).content, said);
    EXPECT_TRUE(contact::verify_all(*program.store, program.shelf(), {}).findings.empty());

    // And the attachments go with the person they are of.
    ASSERT_TRUE(program.store->write(system_actor(), [&](Unit& unit) -> Done {
        ticket::anonymise_ticket(unit, ticket_, files);
        return {};
    }));
    EXPECT_EQ(count(program, "select count(*) as n from attachment"), 0);
}

TEST_P(OldStore, StartsAgainAmidTheMove) {
    {
        const auto known = settings();
        Program program{known};
        EXPECT_TRUE(ticket::seal_attachments(*program.store, program.attachment_files(), {}));
    }
    const auto known = settings();
    Program program{known};
    const auto files = program.attachment_files();
    for (auto after = AttachmentId{}; (after = ticket::seal_attachments(*program.store, files, after));) {
    }
    for (std::size_t n = 0; n < attachments_.size(); ++n)
        EXPECT_EQ(
            program.store
                ->read(system_actor(),
                       [&](Unit& unit) { return ticket::open_attachment(unit, files, attachments_[n]); })
                ->bytes,
            words(static_cast<int>(n)));
    EXPECT_TRUE(holding("in clear: the bill").empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, OldStore, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

}  // namespace
}  // namespace bihuan
