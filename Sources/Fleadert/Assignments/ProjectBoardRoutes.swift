import Foundation
import Hummingbird
import Storage

/// Projects as everybody sees them.
struct ProjectBoardRoutes: Sendable {
    let app: App

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let page = PageNumber(try request.query().line("page"), limit: 24)
        let cards = try await app.database.read { tx in try ProjectCard.page(page, in: tx) }
        return app.page("Проекты", .projects, request, context) { ProjectBoardPages.cards(cards, $0) }
    }

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (user, id) = (try context.person(), try context.number())
        let board = try await app.database.read { tx in try ProjectBoard.find(id, visibleTo: user, in: tx) }
        return app.page(board.project.name, .projects, request, context) {
            ProjectBoardPages.board(board, for: user, $0)
        }
    }
}
