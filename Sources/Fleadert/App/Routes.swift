import Hummingbird

/// Every address of the site on one screen, in three groups: open, for the signed in, for bosses.
extension App {
    func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            RequestLog()
            SecurityHeaders()
            Failures(app: self)
        }
        router.get("/assets/:hash/:name", use: assets.serve)
        router.get("/health", use: HealthRoutes(app: self).health)
        router.addMiddleware {
            SignIn(app: self)
            Failures(app: self)
            ForgeryProtection(app: self)
        }
        open(router)
        signedIn(router.group().add(middleware: SignedInOnly()))
        bosses(router.group().add(middleware: SignedInOnly()).add(middleware: BossesOnly()))
        return router
    }

    private func open(_ open: Router<AppContext>) {
        let (sessions, registration) = (SessionRoutes(app: self), RegistrationRoutes(app: self))
        open.get("/", use: DeskRoutes(app: self).show)
        open.get("/login", use: sessions.form)
        open.post("/login", use: sessions.signIn)
        open.get("/register", use: registration.form)
        open.post("/register", use: registration.register)
    }

    private func signedIn(_ signedIn: RouterGroup<AppContext>) {
        let (users, assignments) = (UserRoutes(app: self), AssignmentRoutes(app: self))
        let (projects, cards, reports) = (ProjectBoardRoutes(app: self), CardRoutes(app: self), ReportRoutes(app: self))
        signedIn.post("/logout", use: SessionRoutes(app: self).signOut)
        signedIn.get("/users", use: users.list)
        signedIn.get("/users/:id", use: DeskRoutes(app: self).person)
        signedIn.get("/users/:id/edit", use: users.edit)
        signedIn.post("/users/:id/edit", use: users.save)
        signedIn.post("/users/:id/password", use: PasswordRoutes(app: self).change)
        signedIn.get("/projects", use: projects.list)
        signedIn.get("/projects/:id", use: projects.show)
        signedIn.get("/assignments", use: assignments.list)
        signedIn.get("/assignments/:id", use: cards.show)
        signedIn.post("/assignments/:id/reports", use: reports.submit)
        signedIn.post("/reports/:id/recall", use: reports.recall)
    }

    private func bosses(_ bosses: RouterGroup<AppContext>) {
        let (projects, assignments) = (ProjectRoutes(app: self), AssignmentRoutes(app: self))
        let (cards, reports) = (CardRoutes(app: self), ReportRoutes(app: self))
        bosses.get("/projects/new", use: projects.new)
        bosses.post("/projects", use: projects.create)
        bosses.get("/projects/:id/edit", use: projects.edit)
        bosses.post("/projects/:id/edit", use: projects.save)
        bosses.post("/projects/:id/closure", use: projects.close)
        bosses.post("/projects/:id/reopening", use: projects.reopen)
        bosses.get("/assignments/new", use: assignments.new)
        bosses.post("/assignments", use: assignments.issue)
        bosses.get("/assignments/candidates", use: assignments.candidates)
        bosses.get("/assignments/:id/edit", use: assignments.edit)
        bosses.post("/assignments/:id/edit", use: assignments.save)
        bosses.post("/assignments/:id/withdrawal", use: cards.withdraw)
        bosses.post("/assignments/:id/reopening", use: cards.reopen)
        bosses.post("/reports/:id/acceptance", use: reports.accept)
        bosses.post("/reports/:id/return", use: reports.return)
    }
}
