// Files of tickets: sealed on disk, seen by whom they are for, moved where they lie in clear from before.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/file_type.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/store/ticket_store.hpp"
#include "ticket/test/desk.hpp"

namespace bihuan::ticket {
namespace {

class Attachments : public Desk {
  protected:
    AttachmentFiles files() { return {{folder_ / "sealed", &cipher_, Suite::xchacha}, folder_ / "files"}; }
};
INSTANTIATE_TEST_SUITE_P(Engines, Attachments, testing::Values("sqlite", "postgres"),
                         [](const auto& info) { return std::string{info.param}; });

TEST_P(Attachments, AttachmentsAreWholeOrNotThere) {
    const auto t = open(agent(), "x").ticket;
    const auto add = [&](const std::string& bytes, const std::string& name) {
        const auto temporary = folder_ / "upload";
        std::ofstream{temporary, std::ios::binary} << bytes;
        return add_attachment(*store_, agent(), files(), t.ticket_id,
                              {temporary, static_cast<std::int64_t>(bytes.size()), name}, false);
    };
    const auto made = add("%PDF-1.7 ...", "../账单.pdf");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->file_name, "账单.pdf");
    EXPECT_EQ(made->media_type, "application/pdf");
    EXPECT_EQ(made->sha256, sha256_hex("%PDF-1.7 ..."));
    const auto kept = [&] {
        std::vector<std::filesystem::path> out;
        for (const auto& one : std::filesystem::recursive_directory_iterator{files().shelf.folder})
            if (one.is_regular_file()) out.push_back(one.path());
        return out;
    };
    ASSERT_EQ(kept().size(), 1U);
    std::ifstream in{kept()[0], std::ios::binary};
    const std::string sealed{std::istreambuf_iterator<char>{in}, {}};
    EXPECT_EQ(sealed.find("PDF"), std::string::npos) << "sealed";
    const auto open = [&](const Actor& who, AttachmentId id) {
        return store_->read(who, [&](Unit& unit) { return open_attachment(unit, files(), id); });
    };
    EXPECT_EQ(open(agent(), made->attachment_id)->bytes, "%PDF-1.7 ...");
    EXPECT_EQ(open(far(), made->attachment_id).error().kind.code, attachment_unknown.code);
    EXPECT_EQ(add("", "empty").error().kind.code, file_empty.code);
    const auto find = [&](const Actor& who) {
        return store_->read(who, [&](Unit& unit) { return find_attachment(unit, made->attachment_id); })
            .has_value();
    };
    EXPECT_TRUE(find(agent()));
    EXPECT_FALSE(find(far())) << "another unit's ticket";
    EXPECT_FALSE(find(client())) << "not shared with the customer";
    for (int i = 1; i < attachments_max; ++i) ASSERT_TRUE(add("x", "f"));
    EXPECT_EQ(add("x", "one more").error().kind.code, attachments_full.code);
}

TEST_P(Attachments, AttachmentsOfBeforeAreSealedPieceByPiece) {
    const auto t = open(agent(), "x").ticket;
    const std::string words = "old and in clear";
    std::vector<AttachmentId> ids;
    const auto path = [&](AttachmentId id) {
        return files().unsealed / fmt::format("{:02x}", id.number % 256) / id.text();
    };
    for (int i = 0; i < 3; ++i) {
        Attachment old;
        old.attachment_id = ids.emplace_back(store_->ids().make<AttachmentId>(clock_.now()));
        old.ticket_id = t.ticket_id;
        old.file_name = "账单.txt";
        old.media_type = "text/plain";
        old.sha256 = sha256_hex(words);
        old.size = std::ssize(words);
        ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
            PartsStore{unit}.add_attachment(old);
            return {};
        }));
        std::filesystem::create_directories(path(old.attachment_id).parent_path());
        std::ofstream{path(old.attachment_id), std::ios::binary} << (i == 1 ? "touched" : words);
    }
    const auto bytes = [&](AttachmentId id) {
        return store_->read(agent(), [&](Unit& unit) { return open_attachment(unit, files(), id); });
    };
    EXPECT_EQ(bytes(ids[0])->bytes, words) << "before";
    EXPECT_EQ(bytes(ids[1]).error().kind.code, attachment_lost.code);
    EXPECT_FALSE(seal_attachments(*store_, files(), {})) << "that was all";
    EXPECT_EQ(bytes(ids[0])->bytes, words);
    EXPECT_TRUE(bytes(ids[2])->attachment.file_id);
    EXPECT_FALSE(std::filesystem::exists(path(ids[0])));
    EXPECT_TRUE(std::filesystem::exists(path(ids[1]))) << "for whoever looks into it";
    ASSERT_TRUE(by(system_actor(), [&](Unit& unit) -> Done {
        anonymise_ticket(unit, t.ticket_id, files());
        return {};
    }));
    EXPECT_FALSE(std::filesystem::exists(path(ids[1])));
    for (const auto& one : std::filesystem::recursive_directory_iterator{files().shelf.folder})
        EXPECT_FALSE(one.is_regular_file()) << one.path();
}

}  // namespace
}  // namespace bihuan::ticket
